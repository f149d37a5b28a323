"""The rules: what `leadsto check` finds. One module a rule, which carries its examples and its page as well.

Importing this package imports no rule: `rules()` does so when it is first called, `find_rule` imports one.
"""

from leadsto.rules.catalogue import Rule, find_rule, nearest_rule, rule_names, rules
from leadsto.rules.inspection import Inspection, at

__all__ = ["Inspection", "Rule", "at", "find_rule", "nearest_rule", "rule_names", "rules"]

"""Changing what researchers wrote, by splices: texts in, texts out, and every other character as it was.

No file is ever written anew from what was read of it. Each change is found in the text as it stands on disk, and
whoever writes it reads it again first and compares (`leadsto.app.editing`).
"""

from leadsto.edit.changing import change, insert, remove
from leadsto.edit.inserting import Addition
from leadsto.edit.splicing import Edited, NearbyComment, NotEditable, Splice, splice

__all__ = ["Addition", "Edited", "NearbyComment", "NotEditable", "Splice", "change", "insert", "remove", "splice"]

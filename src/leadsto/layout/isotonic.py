"""The nearest values that do not fall: how ordered things get as close as they can to where they want to be."""

from __future__ import annotations


def fit(wanted: list[float], weights: list[float], low: float, high: float) -> list[float]:
    """Fit a sequence that never falls, least squares, within ``low`` and ``high``.

    Args:
        wanted: where each would like to be.
        weights: how much each of them counts, above 0.
        low: no value is less.
        high: no value is more; where it is less than ``low``, it holds.

    Source: pool adjacent violators; Ayer, Brunk, Ewing, Reid and Silverman, "An empirical distribution function for
    sampling with incomplete information", Annals of Mathematical Statistics 26 (1955).
    """
    means: list[float] = []
    masses: list[float] = []
    counts: list[int] = []
    for value, weight in zip(wanted, weights, strict=True):
        mean, mass, count = value, weight, 1
        while means and means[-1] > mean:
            more = masses.pop()
            mean = (mean * mass + means.pop() * more) / (mass + more)
            mass += more
            count += counts.pop()
        means.append(mean)
        masses.append(mass)
        counts.append(count)
    fitted: list[float] = []
    for value, count in zip(means, counts, strict=True):
        fitted.extend([min(max(value, low), high)] * count)
    return fitted

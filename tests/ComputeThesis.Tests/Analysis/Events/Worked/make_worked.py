"""Expected values of the event-study tests, computed from the bundled data without the library.

Reads the tables in data/, writes the CSVs beside this file. Conventions: README.md here.
Needs numpy, scipy, pandas and statsmodels; the same versions give the same bytes.
"""

import bisect
import csv
import datetime as dt
import itertools
import math
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.multitest import multipletests

HERE = Path(__file__).resolve().parent
DATA = HERE.joinpath("../../../../../data").resolve()
NEW_YORK = ZoneInfo("America/New_York")
WINDOWS = [(-1, 1), (0, 0), (0, 1), (0, 5), (-10, 10)]
CLOUDS = ["AWS", "Microsoft", "Google Cloud", "Alibaba Cloud"]
LONGEST_STEP = 7


# What a case is

@dataclass(frozen=True)
class Case:
    name: str
    symbols: list
    model: str  # constant_mean, market_adjusted, ols, scholes_williams
    benchmarks: list = field(default_factory=list)  # a symbol, or a tuple of symbols: a basket
    log: bool = False
    estimation: tuple = (-140, -21)
    event: tuple = (-10, 10)
    providers: list = field(default_factory=lambda: CLOUDS)

    @property
    def windows(self):
        return [w for w in WINDOWS if self.event[0] <= w[0] and w[1] <= self.event[1]]


CASES = [
    Case("tokens_market", ["RENDER", "TAO", "NEAR", "FET", "AKT"], "ols", ["BTC"]),
    Case("tokens_log", ["RENDER", "TAO", "NEAR", "FET", "AKT"], "ols", ["BTC"],
         log=True, estimation=(-70, -11), event=(-5, 5)),
    Case("miners_two_factors", ["HUT", "CORZ", "IREN", "WULF", "CIFR"], "ols", ["BTC", "QQQ"]),
    Case("alibaba_constant_mean", ["HUT", "RENDER"], "constant_mean", providers=["Alibaba Cloud"]),
    Case("miners_adjusted", ["HUT", "CORZ", "IREN", "WULF", "CIFR"], "market_adjusted", ["QQQ"]),
    Case("miners_scholes_williams", ["HUT", "CORZ", "IREN", "WULF", "CIFR"], "scholes_williams", ["QQQ"]),
    Case("tokens_basket", ["RENDER", "TAO", "NEAR"], "ols", [("BTC", "ETH", "SOL", "NEAR")]),
]


# Prices and days

class Prices:
    """Closes by symbol and day, and the benchmarks made of them."""

    def __init__(self, closes, tokens, sessions):
        self.closes, self.tokens, self.sessions = closes, tokens, sessions

    @staticmethod
    def bundled():
        day = dt.date.fromisoformat
        calendar = pd.read_csv(DATA / "series.csv").set_index("series")["calendar"]
        closes = defaultdict(dict)
        for table, column in (("token_daily.csv", "close_usd"), ("equity_daily.csv", "adj_close")):
            rows = pd.read_csv(DATA / table, usecols=["symbol", "date", column],
                               float_precision="round_trip").dropna(subset=[column])
            for symbol, date, close in rows.itertuples(index=False):
                closes[symbol][day(date)] = close
        equity = pd.read_csv(DATA / "equity_daily.csv", usecols=["symbol", "date"])
        shares = set(calendar.index[calendar == "us_session"])
        sessions = sorted({day(d) for s, d in equity.itertuples(index=False) if s in shares})
        return Prices(dict(closes), set(calendar.index[calendar == "utc_day"]), sessions)

    def members(self, benchmark, asset):
        return [benchmark] if isinstance(benchmark, str) else [s for s in benchmark if s != asset]

    def joint_days(self, asset, benchmarks):
        days = set(self.closes[asset])
        for b in benchmarks:
            days &= set().union(*(self.closes[s] for s in self.members(b, asset)))
        return sorted(days)

    def returns(self, symbol, days, log):
        p = np.array([self.closes[symbol][d] for d in days])
        return np.log(p[1:] / p[:-1]) if log else p[1:] / p[:-1] - 1

    def benchmark_returns(self, benchmark, asset, days, log):
        """None where a basket has no constituent with a close on both days."""
        if isinstance(benchmark, str):
            return self.returns(benchmark, days, log)
        out = []
        for a, b in zip(days, days[1:]):
            both = [self.closes[s][b] / self.closes[s][a] - 1 for s in self.members(benchmark, asset)
                    if a in self.closes[s] and b in self.closes[s]]
            if not both:
                return None
            out.append(np.mean(both))
        return np.log1p(out) if log else np.array(out)


def event_day(prices, symbol, instant):
    """The UTC day for a token; for a share the first session whose close comes after the instant, unless none known is near."""
    utc_day = instant.astimezone(dt.timezone.utc).date()
    if symbol in prices.tokens:
        return utc_day
    there = instant.astimezone(NEW_YORK)
    first = there.date() if there.time() < dt.time(16) else there.date() + dt.timedelta(days=1)
    at = bisect.bisect_left(prices.sessions, first)
    near = at < len(prices.sessions) and (prices.sessions[at] - utc_day).days <= 7
    return prices.sessions[at] if near else utc_day


def announcements(providers):
    rows = pd.read_csv(DATA / "announcements.csv")
    for r in rows[rows.provider.isin(providers)].itertuples():
        yield r.provider, dt.datetime.fromisoformat(f"{r.date}T{r.local_time}").replace(tzinfo=ZoneInfo(r.zone))


# Models

@dataclass
class Fit:
    alpha: float
    betas: list
    s2: float
    nu: int
    residuals: np.ndarray   # of the estimation days
    expected: np.ndarray    # of the event days
    variance_of_sum: object  # rows of the factors on the days of a window -> forecast variance of their sum


def fit(model, r, f, f_event):
    """r and f: returns of the asset and the factors on the estimation days; f_event: factors on the event days."""
    m = len(r)
    if model == "constant_mean":
        ols = sm.OLS(r, np.ones((m, 1))).fit()
        return Fit(ols.params[0], [], ols.mse_resid, m - 1, ols.resid, np.full(len(f_event), ols.params[0]),
                   lambda rows: ols.mse_resid * len(rows) + len(rows) ** 2 * ols.cov_params()[0, 0])
    if model == "market_adjusted":
        ar = r - f[:, 0]
        s2 = np.var(ar, ddof=1)
        return Fit(0.0, [1.0], s2, m - 1, ar, f_event[:, 0], lambda rows: s2 * len(rows))
    ols = sm.OLS(r, sm.add_constant(f, has_constant="add")).fit()
    params, s2, residuals = ols.params, ols.mse_resid, ols.resid
    if model == "scholes_williams":
        market, inner = f[:, 0], slice(1, m - 1)
        slopes = [sm.OLS(r[inner], sm.add_constant(market[1 + k:m - 1 + k])).fit().params[1] for k in (-1, 0, 1)]
        rho = np.corrcoef(market[1:], market[:-1])[0, 1]
        beta = sum(slopes) / (1 + 2 * rho)
        params = np.array([r[inner].mean() - beta * market[inner].mean(), beta])
        residuals = r - params[0] - params[1] * market
        s2 = residuals @ residuals / (m - 2)
    unscaled = ols.normalized_cov_params

    def variance_of_sum(rows):
        x = np.concatenate([[len(rows)], rows.sum(axis=0)])
        return s2 * (len(rows) + x @ unscaled @ x)

    if model == "ols":  # one day must be what statsmodels itself forecasts
        own = ols.get_prediction(np.concatenate([[1.0], f_event[0]])).se_obs[0] ** 2
        assert math.isclose(own, variance_of_sum(f_event[:1]), rel_tol=1e-9)
    return Fit(params[0], list(params[1:]), s2, m - f.shape[1] - 1, residuals,
               params[0] + f_event @ params[1:], variance_of_sum)


# Events

@dataclass
class Event:
    symbol: str
    label: str
    event_day: dt.date
    day0: dt.date
    fit: Fit
    returns: np.ndarray  # of the event days
    factors: np.ndarray
    first: int           # relative day of the first
    log: bool
    days: list

    def __post_init__(self):
        self.ar = self.returns - self.fit.expected
        self.sar = np.array([a / math.sqrt(self.fit.variance_of_sum(self.factors[i:i + 1]))
                             for i, a in enumerate(self.ar)])

    def inside(self, w):
        return slice(w[0] - self.first, w[1] - self.first + 1)

    def car(self, w):
        return self.ar[self.inside(w)].sum()

    def scar(self, w):
        return self.car(w) / math.sqrt(self.fit.variance_of_sum(self.factors[self.inside(w)]))

    def bhar(self, w):
        r, e = self.returns[self.inside(w)], self.fit.expected[self.inside(w)]
        return math.exp(r.sum()) - math.exp(e.sum()) if self.log else np.prod(1 + r) - np.prod(1 + e)


def study(prices, case, instants):
    """The events of a case, and those that cannot be studied as (symbol, label, event_day, reason, day0)."""
    events, excluded = [], []
    for symbol in case.symbols:
        joint = prices.joint_days(symbol, case.benchmarks)
        groups = defaultdict(list)
        for provider, instant in instants:
            day = event_day(prices, symbol, instant)
            at = bisect.bisect_left(joint, day)
            day0 = joint[at] if at < len(joint) else None
            stale = day0 is None or (day0 - day).days > LONGEST_STEP
            groups[(day0, day if stale else None)].append((provider, day, instant.astimezone(dt.timezone.utc).date()))
        for (day0, _), said in groups.items():
            label = " + ".join(sorted({p for p, _, _ in said}))
            day = min(d for _, d, _ in said)
            outcome = one(prices, case, symbol, label, day, day0, joint)
            if isinstance(outcome, str):
                excluded.append((symbol, label, day, outcome, day0))
            else:
                outcome.announced = min(u for _, _, u in said)
                events.append(outcome)
    order = case.symbols.index
    return (sorted(events, key=lambda e: (order(e.symbol), e.day0)),
            sorted(excluded, key=lambda e: (order(e[0]), e[2])))


def one(prices, case, symbol, label, day, day0, joint):
    if day0 is None:
        return "future"
    zero = joint.index(day0)
    start, stop = zero + case.estimation[0] - 1, zero + case.event[1]
    if start < 0:
        return "history"
    if stop >= len(joint):
        return "future"
    days = joint[start:stop + 1]
    if (day0 - day).days > LONGEST_STEP or any((b - a).days > LONGEST_STEP for a, b in zip(days, days[1:])):
        return "gap"
    r = prices.returns(symbol, days, case.log)
    factors = [prices.benchmark_returns(b, symbol, days, case.log) for b in case.benchmarks]
    if any(f is None for f in factors):
        return "gap"
    f = np.column_stack(factors) if factors else np.empty((len(r), 0))
    est = slice(0, case.estimation[1] - case.estimation[0] + 1)
    evt = slice(case.event[0] - case.estimation[0], case.event[1] - case.estimation[0] + 1)
    if any(np.ptp(f[est, k]) == 0 for k in range(f.shape[1])):
        return "variance"
    fitted = fit(case.model, r[est], f[est], f[evt])
    if fitted.s2 == 0:
        return "variance"
    return Event(symbol, label, day, day0, fitted, r[evt], f[evt], case.event[0], case.log, days[1:][evt])


# Tests

def two_sided(statistic, df=None):
    return 2 * (stats.norm.sf(abs(statistic)) if df is None else stats.t.sf(abs(statistic), df))


def mean_residual_correlation(events):
    c = np.corrcoef(np.array([e.fit.residuals for e in events]))
    return np.mean([c[i, j] for i, j in itertools.combinations(range(len(events)), 2)])


def ranks(rows, axis):
    """Average ranks; neighbours within 1e-10 of each other (relative) are ties: prices with few digits make equal returns whose last bits differ."""
    assert axis == 1
    out = np.empty(rows.shape)
    for row, ranked in zip(rows, out):
        order = np.argsort(row, kind="stable")
        values = row[order]
        group = np.concatenate(([0], np.cumsum(values[1:] - values[:-1] > 1e-10 * np.abs(values[1:]))))
        for g in range(group[-1] + 1):
            at = np.flatnonzero(group == g)
            ranked[order[at]] = at.mean() + 1
    return out


def student_quantile(p, df):
    """scipy's own stops at nine digits (its tail area at the value it gives is off by 1e-10): Newton steps on the tail area."""
    t = stats.t.ppf(p, df)
    for _ in range(4):
        t += (stats.t.sf(t, df) - (1 - p)) / stats.t.pdf(t, df)
    return t


def tests(events, w):
    """name -> (statistic, p), p None for an estimate."""
    n, length = len(events), w[1] - w[0] + 1
    resid = np.array([e.fit.residuals for e in events])  # event by estimation day
    m = resid.shape[1]
    car = np.array([e.car(w) for e in events])
    scar = np.array([e.scar(w) for e in events])
    inside = events[0].inside(w)
    out = {}

    se = car.std(ddof=1) / math.sqrt(n)
    out["cross_sectional"] = tuple(map(float, stats.ttest_1samp(car, 0)))

    t = car.mean() / (math.sqrt(length) * resid.mean(axis=0).std(ddof=1))
    out["crude_dependence"] = t, two_sided(t, m - 1)

    nu = np.array([e.fit.nu for e in events])
    patell = sum(e.sar[inside].sum() for e in events) / math.sqrt((length * nu / (nu - 2)).sum())
    out["patell"] = patell, two_sided(patell)

    bmp = float(stats.ttest_1samp(scar, 0).statistic)
    out["bmp"] = bmp, two_sided(bmp, n - 1)

    r = mean_residual_correlation(events)
    z = patell / math.sqrt(1 + (n - 1) * r)
    out["adjusted_patell"] = z, two_sided(z)
    t = bmp * math.sqrt((1 - r) / (1 + (n - 1) * r))
    out["kolari_pynnonen"] = t, two_sided(t, n - 1)

    everything = np.hstack([resid, np.array([e.ar for e in events])])
    k = (ranks(everything, axis=1) / (1 + everything.shape[1])).mean(axis=0) - 0.5
    z = math.sqrt(length) * k[m:][inside].mean() / math.sqrt((k ** 2).mean())
    out["corrado"] = z, two_sided(z)

    s = np.sqrt([e.fit.s2 for e in events])
    series = np.column_stack([resid / s[:, None], scar / scar.std(ddof=1)])
    size = m + 1
    u = (ranks(series, axis=1) / (size + 1) - 0.5).mean(axis=0)
    z = u[-1] / math.sqrt((u ** 2).mean())
    t = z * math.sqrt((size - 2) / (size - 1 - z ** 2))
    out["grank_t"] = t, two_sided(t, size - 2)

    up = int((car > 0).sum())
    out["sign"] = (up - n / 2) / math.sqrt(n / 4), stats.binomtest(up, n, 0.5).pvalue
    share = (resid > 0).mean(axis=1).mean()
    z = (up - n * share) / math.sqrt(n * share * (1 - share))
    out["generalised_sign"] = z, two_sided(z)

    out["hedges_g"] = car.mean() / car.std(ddof=1) * (1 - 3 / (4 * (n - 1) - 1)), None
    half = student_quantile(0.975, n - 1) * se
    out["ci_low"] = car.mean() - half, None
    out["ci_high"] = car.mean() + half, None
    out["mde"] = (student_quantile(0.975, n - 1) + student_quantile(0.8, n - 1)) * se, None
    out["mean_residual_correlation"] = r, None
    return out


def difference(first, second, w):
    """Difference in differences: the CARs of each study averaged by UTC day of the announcement, days that both have, their difference tested against 0."""
    def by_day(events):
        days = defaultdict(list)
        for e in events:
            days[e.announced].append(e.car(w))
        return {day: np.mean(cars) for day, cars in days.items()}
    one, other = by_day(first), by_day(second)
    shared = sorted(set(one) & set(other))
    d = np.array([one[day] - other[day] for day in shared])
    t, p = map(float, stats.ttest_1samp(d, 0))
    half = student_quantile(0.975, len(d) - 1) * d.std(ddof=1) / math.sqrt(len(d))
    return len(d), len(set(one) ^ set(other)), d.mean(), t, p, d.mean() - half, d.mean() + half


# Files

def text(value):
    if value is None:
        return ""
    return repr(float(value)) if isinstance(value, (float, np.floating)) else str(value)


def write(name, header, rows):
    with open(HERE / name, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows([text(v) for v in row] for row in rows)


def make(prices, case):
    events, excluded = study(prices, case, list(announcements(case.providers)))
    k = len(case.benchmarks)
    betas = ["beta"] if k < 2 else [f"beta_{i + 1}" for i in range(k)]
    write(f"{case.name}.events.csv",
          ["symbol", "label", "event_day", "day0", "alpha", *betas, "s", "car", "scar", "bhar"],
          ([e.symbol, e.label, e.event_day, e.day0, e.fit.alpha, *(e.fit.betas or [None]), math.sqrt(e.fit.s2),
            e.car(case.event), e.scar(case.event), e.bhar(case.event)] for e in events))
    write(f"{case.name}.excluded.csv", ["symbol", "label", "event_day", "reason", "day0"], excluded)

    by_window = {w: tests(events, w) for w in case.windows}
    adjusted = {}
    for name, (_, p) in by_window[case.windows[0]].items():
        if p is None:
            continue
        ps = [by_window[w][name][1] for w in case.windows]
        for w, holm, bh in zip(case.windows, multipletests(ps, method="holm")[1], multipletests(ps, method="fdr_bh")[1]):
            adjusted[w, name] = holm, bh
    write(f"{case.name}.tests.csv", ["window", "caar", "n", "test", "statistic", "p", "p_holm", "p_bh"],
          ([f"{w[0]}..{w[1]}", np.mean([e.car(w) for e in events]), len(events), name, value, p,
            *adjusted.get((w, name), (None, None))]
           for w in case.windows for name, (value, p) in by_window[w].items()))
    if case.name == "alibaba_constant_mean":
        write(f"{case.name}.ar.csv", ["symbol", "day0", "day", "ar", "sar"],
              ([e.symbol, e.day0, e.first + i, e.ar[i], e.sar[i]] for e in events for i in range(len(e.ar))))


if __name__ == "__main__":
    bundled = Prices.bundled()
    for each in CASES:
        make(bundled, each)
    named = {case.name: case for case in CASES}
    pairs = [("miners_two_factors", "tokens_market"), ("miners_adjusted", "tokens_market")]
    events = {name: study(bundled, named[name], list(announcements(named[name].providers)))[0] for pair in pairs for name in pair}
    write("differences.csv", ["first", "second", "window", "days", "unpaired", "estimate", "t", "p", "ci_low", "ci_high"],
          ([a, b, f"{w[0]}..{w[1]}", *difference(events[a], events[b], w)] for a, b in pairs for w in ((0, 1), (-1, 1), (0, 5))))

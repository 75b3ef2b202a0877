"""Writes the worked examples beside this file from the tables in data/, with numpy, pandas, scipy and statsmodels.

Run it from anywhere: /usr/bin/python3 make_series.py
Windows of days are fixed, so that rows added to the tables later change nothing.
"""
import csv
from fractions import Fraction
from math import isnan, sqrt
from pathlib import Path

import numpy as np
import pandas as pd
import statsmodels.api as sm
from scipy import stats
from statsmodels.tsa.ar_model import AutoReg
from statsmodels.tsa.stattools import ccf

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[4] / "data"


def closes(names, first, last):
    tokens = pd.read_csv(DATA / "token_daily.csv")[["symbol", "date", "close_usd"]].rename(columns={"close_usd": "close"})
    shares = pd.read_csv(DATA / "equity_daily.csv")[["symbol", "date", "adj_close"]].rename(columns={"adj_close": "close"})
    rows = pd.concat([tokens, shares])
    rows = rows[rows.symbol.isin(names) & (rows.date >= first) & (rows.date <= last)]
    return rows.pivot(index="date", columns="symbol", values="close")[names].sort_index()


def write(name, head, rows):
    def text(cell):
        if isinstance(cell, (float, np.floating)):
            return "" if isnan(cell) else repr(float(cell))
        return str(cell)

    with open(HERE / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(head)
        out.writerows([text(cell) for cell in row] for row in rows)


def simple_returns(frame):
    return pd.DataFrame({name: (lambda p: (p - p.shift()) / p.shift())(frame[name].dropna()) for name in frame}).reindex(frame.index)


def rolling(prices, volatility_days, pair_days, on):
    simple = simple_returns(prices)
    rows = []
    for asset in prices:
        own = simple[asset].dropna()
        volatility = {own.index[i]: np.std(own.values[i - volatility_days + 1:i + 1], ddof=1) * sqrt(365) for i in range(volatility_days - 1, len(own))}
        pair = simple[[asset, on]].dropna().values if asset != on else np.empty((0, 2))
        days = simple[[asset, on]].dropna().index if asset != on else []
        beta, correlation = {}, {}
        for i in range(pair_days - 1, len(pair)):
            window = pair[i - pair_days + 1:i + 1]
            covariance = np.cov(window[:, 0], window[:, 1])
            beta[days[i]] = covariance[0, 1] / covariance[1, 1]
            correlation[days[i]] = stats.pearsonr(window[:, 0], window[:, 1])[0]
        highs = prices[asset].cummax()
        for day in prices.index:
            r = simple[asset][day]
            close, high = prices[asset][day], highs[day]
            rows.append([day, asset, r, np.log1p(r), (close - high) / high, volatility.get(day, np.nan), beta.get(day, np.nan), correlation.get(day, np.nan)])
    write("rolling.csv", ["day", "asset", "simple", "log", "drawdown", "volatility", "beta", "correlation"], rows)


def lead_lag(cases):
    rows, models = [], []
    for name, of, first, second, order, max_order, max_lag in cases:
        pair = simple_returns(closes([first, second], "2022-01-01", "2025-12-31").dropna()).dropna()
        if of == "squares":
            pair = pair * pair
        x, y = pair[first].values, pair[second].values
        if order is None:
            order = int(np.argmin([AutoReg(x, lags=p, hold_back=max_order).fit().aic for p in range(max_order + 1)]))
        factors = AutoReg(x, lags=order).fit().params[1:] if order else np.empty(0)
        kernel = np.concatenate([[1.0], -factors])
        a, b = np.convolve(x, kernel, "valid"), np.convolve(y, kernel, "valid")
        leads, follows = ccf(b, a, adjusted=False)[:max_lag + 1], ccf(a, b, adjusted=False)[:max_lag + 1]
        models.append([name, of, first, second, len(a), " ".join(repr(float(f)) for f in factors)])
        for lag in range(-max_lag, max_lag + 1):
            r = leads[lag] if lag >= 0 else follows[-lag]
            rows.append([name, lag, r, 1.96 / sqrt(len(a)), 2 * stats.norm.sf(abs(r) * sqrt(len(a)))])
    write("lead_lag.csv", ["case", "lag", "correlation", "bound", "p_value"], rows)
    write("lead_lag_models.csv", ["case", "of", "first", "second", "rows", "factors"], models)


def regression():
    frame = simple_returns(closes(["RENDER", "BTC", "ETH", "NVDA"], "2023-01-01", "2025-12-31")).dropna()
    design = sm.add_constant(frame[["BTC", "ETH", "NVDA"]].values)
    model = sm.OLS(frame["RENDER"].values, design)
    lags = int(np.floor(4 * (len(frame) / 100) ** (2 / 9)))
    fits = {
        "classical": model.fit(),
        "hc1": model.fit(cov_type="HC1", use_t=True),
        "hc3": model.fit(cov_type="HC3", use_t=True),
        "newey_west": model.fit(cov_type="HAC", cov_kwds={"maxlags": lags, "use_correction": True}, use_t=True),
        "newey_west_12_uncorrected": model.fit(cov_type="HAC", cov_kwds={"maxlags": 12, "use_correction": False}, use_t=True),
    }
    rows, models = [], []
    for case, fit in fits.items():
        interval = fit.conf_int(0.05)
        for i, name in enumerate(["(intercept)", "BTC", "ETH", "NVDA"]):
            rows.append([case, name, fit.params[i], fit.bse[i], fit.tvalues[i], fit.pvalues[i], interval[i][0], interval[i][1]])
        models.append([case, len(frame), fit.rsquared, fit.rsquared_adj])
    rows += hard(models)
    write("regression.csv", ["case", "name", "coefficient", "standard_error", "t", "p_value", "low", "high"], rows)
    write("regression_models.csv", ["case", "rows", "r2", "adjusted_r2"], models)


def hard(models):
    """Closes on the day's number and its square: columns with large offsets and almost parallel, solved in fractions without any rounding."""
    frame = closes(["RENDER", "BTC"], "2025-01-01", "2025-03-31").dropna()
    days = [pd.Timestamp(day).toordinal() - 1 for day in frame.index]
    x = [[Fraction(1), Fraction(float(btc)), Fraction(day), Fraction(day) ** 2] for btc, day in zip(frame["BTC"], days)]
    y = [Fraction(float(close)) for close in frame["RENDER"]]
    k, n = 4, len(y)
    inner = [[sum(row[i] * row[j] for row in x) for j in range(k)] + [Fraction(int(i == j)) for j in range(k)] for i in range(k)]
    for i in range(k):
        inner[i] = [cell / inner[i][i] for cell in inner[i]]
        for other in range(k):
            if other != i:
                inner[other] = [a - inner[other][i] * b for a, b in zip(inner[other], inner[i])]
    inverse = [row[k:] for row in inner]
    products = [sum(row[i] * value for row, value in zip(x, y)) for i in range(k)]
    b = [sum(inverse[i][j] * products[j] for j in range(k)) for i in range(k)]
    left = sum((value - sum(c * cell for c, cell in zip(b, row))) ** 2 for row, value in zip(x, y))
    mean = sum(y) / n
    r2 = 1 - left / sum((value - mean) ** 2 for value in y)
    models.append(["hard", n, float(r2), float(1 - (1 - r2) * Fraction(n - 1, n - k))])
    rows, reach = [], stats.t.ppf(0.975, n - k)
    for i, name in enumerate(["(intercept)", "BTC", "day", "day squared"]):
        error = sqrt(left / (n - k) * inverse[i][i])
        t = float(b[i]) / error
        rows.append(["hard", name, float(b[i]), error, t, 2 * stats.t.sf(abs(t), n - k), float(b[i]) - reach * error, float(b[i]) + reach * error])
    return rows


rolling(closes(["BTC", "RENDER", "HUT"], "2025-08-01", "2025-12-31"), 20, 30, "BTC")
lead_lag([
    ("chosen", "returns", "BTC", "RENDER", None, 10, 10),
    ("three", "returns", "BTC", "RENDER", 3, 10, 10),
    ("unfiltered", "returns", "BTC", "RENDER", 0, 10, 5),
    ("share", "returns", "HUT", "BTC", None, 15, 10),
    ("memory", "squares", "ETH", "LINK", None, 10, 10),
])
regression()

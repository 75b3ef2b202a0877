namespace ComputeThesis;

/// <summary>One coefficient of a regression.</summary>
/// <param name="Name">The regressor, or "(intercept)".</param>
/// <param name="Value">What the outcome changes by when the regressor changes by 1 and the others stay, in units of the outcome per unit of the regressor.</param>
/// <param name="StandardError">The standard error, in the unit of the value, under the assumption that the regression names.</param>
/// <param name="T">The value over its standard error.</param>
/// <param name="PValue">The two-sided p-value of the hypothesis that the coefficient is 0, from Student's t with n - k degrees of freedom.</param>
/// <param name="Low">The lower end of the 95% interval.</param>
/// <param name="High">The upper end of the 95% interval.</param>
public sealed record Coefficient(string Name, double Value, double StandardError, double T, double PValue, double Low, double High);

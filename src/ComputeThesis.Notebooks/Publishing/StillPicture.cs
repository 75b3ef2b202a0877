namespace ComputeThesis.Notebooks;

/// <summary>A figure drawn as a PNG.</summary>
/// <param name="Png">The bytes of the file.</param>
/// <param name="Width">How wide it is to be shown, in CSS pixels.</param>
/// <param name="Height">How high it is to be shown.</param>
public sealed record StillPicture(ReadOnlyMemory<byte> Png, int Width, int Height);

/// <summary>Draws figures as they look on a light page, for readers that run no script; null where one cannot be drawn.</summary>
/// <param name="OfSvg">Draws an SVG.</param>
/// <param name="OfPlotly">Draws a figure of plotly.js from its JSON.</param>
public sealed record StillPictures(Func<string, StillPicture?> OfSvg, Func<string, StillPicture?> OfPlotly);

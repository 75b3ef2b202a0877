// The first steps as a file-based app: dotnet run notebooks/scripts/quickstart.cs
// Outside this repository, put #:package ComputeThesis@1.0.0 in place of the next line.
#:project ../../src/ComputeThesis/ComputeThesis.csproj

using ComputeThesis;

var data = DataPackage.Bundled;
Console.WriteLine(data);
Console.WriteLine();

// What a reader of the article knew on 15 May 2026, one measure a provider.
var yoy = data.CloudRevenue.At(Vintage.AsOf(new(2026, 5, 15))).Headline().YoY();
Console.WriteLine(yoy.Where(row => row.PeriodEnd == new DateOnly(2026, 3, 31)));
Console.WriteLine();

foreach (var verdict in data.CheckClaims().Where(verdict => verdict.Number is not null))
    Console.WriteLine(verdict);
Console.WriteLine();

var figure = Plot.Growth(yoy.Since(new(2023, 6, 30)), highlight: "Alibaba Cloud");
Directory.CreateDirectory("artifacts");
figure.Save("artifacts/growth.html");
figure.Save("artifacts/growth.svg");
Console.WriteLine("Open artifacts/growth.html in a browser.");

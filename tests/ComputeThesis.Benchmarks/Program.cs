using ComputeThesis.Benchmarks;

// Usage: ComputeThesis.Benchmarks load [FOLDER=data] [REPEATS=7]
//        ComputeThesis.Benchmarks events PANEL_FOLDER [DRAWS=10000] [REPEATS=31]
//        ComputeThesis.Benchmarks sp500 EXAMPLE_FOLDER
//        ComputeThesis.Benchmarks figure [POINTS=10000] [MOST_DRAWN=2000] [REPEATS=31]
if (args is ["events", var panel, .. var rest])
    StudyEvents.Run(panel, rest.Length > 0 ? int.Parse(rest[0]) : 10_000, rest.Length > 1 ? int.Parse(rest[1]) : 31);
else if (args is ["sp500", var example])
    PublishedExample.Run(example);
else if (args is ["figure", .. var choices])
    DrawFigure.Run(choices.Length > 0 ? int.Parse(choices[0]) : 10_000, choices.Length > 1 ? int.Parse(choices[1]) : 2000, choices.Length > 2 ? int.Parse(choices[2]) : 31);
else if (args is ["load", .. var others])
    LoadEverything.Run(others.Length > 0 ? others[0] : "data", others.Length > 1 ? int.Parse(others[1]) : 7);
else
    Console.WriteLine("Say what to measure: load [FOLDER] [REPEATS], events PANEL_FOLDER [DRAWS] [REPEATS], sp500 EXAMPLE_FOLDER, or figure [POINTS] [MOST_DRAWN].");

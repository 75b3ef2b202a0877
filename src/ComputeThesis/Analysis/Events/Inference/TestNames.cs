namespace ComputeThesis;

/// <summary>How tests are called.</summary>
internal static class TestNames
{
    public static readonly IReadOnlyList<Test> All = Enum.GetValues<Test>();

    /// <summary>The test as a reader knows it.</summary>
    public static string Words(Test test) => test switch
    {
        Test.CrossSectional => "cross-sectional t",
        Test.CrudeDependence => "crude dependence t",
        Test.Patell => "Patell Z",
        Test.AdjustedPatell => "Patell Z, KP-adjusted",
        Test.BoehmerMusumeciPoulsen => "BMP t",
        Test.KolariPynnonen => "BMP t, KP-adjusted",
        Test.Corrado => "Corrado rank Z",
        Test.GeneralisedRank => "generalised rank t",
        Test.Sign => "sign Z",
        Test.GeneralisedSign => "generalised sign Z",
        Test.WildBootstrap => "wild bootstrap",
        _ => "placebo days",
    };
}

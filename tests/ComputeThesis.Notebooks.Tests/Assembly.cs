// A run changes the current folder of the process, which a test beside it would see.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

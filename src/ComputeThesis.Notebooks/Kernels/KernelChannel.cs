namespace ComputeThesis.Notebooks;

/// <summary>The channels between a frontend and its kernel.</summary>
internal enum KernelChannel
{
    /// <summary>Requests to run code and about code, answered one by one.</summary>
    Shell,

    /// <summary>Requests that do not wait for code that runs: interrupt, shutdown.</summary>
    Control,

    /// <summary>What every frontend hears: output, and whether the kernel is busy.</summary>
    IOPub,

    /// <summary>The kernel asks the user.</summary>
    Stdin,

    /// <summary>Whatever comes goes back.</summary>
    Heartbeat,
}

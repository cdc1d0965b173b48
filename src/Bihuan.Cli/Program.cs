using Bihuan.Cli;

// One line on purpose: everything else runs the same in the tests, with captured writers.
return await BihuanCommand.RunAsync(args, Terminal.OfProcess(), CancellationToken.None);

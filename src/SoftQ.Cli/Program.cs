using SoftQ.Cli;

return CommandLine.Run(args);

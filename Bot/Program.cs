using Bot.CommandLine;

return await BotCommandLine.RunAsync(args, Console.Out, Console.Error);

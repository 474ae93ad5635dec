using Classifier.Commands;

return await CommandLineApplication.RunAsync(args, Streams.OfProcess());

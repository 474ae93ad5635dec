using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace Classifier.Training.Fitting;

/// <summary>
/// Fits by a trainer of ML.NET without the copy of the data that it makes otherwise: its <c>Fit</c> keeps all rows unpacked in memory,
/// 2.9 kB each, once a label that is being fitted, and has no option against it. What <c>Fit</c> calls once the copy is made is called
/// here with the data themselves, by name, since it is not public; where a version of ML.NET does not have it, <c>Fit</c> does.
/// </summary>
internal static class UncachedFit
{
    private const BindingFlags Inherited = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    /// <summary>Whether this version of ML.NET has what is needed; if not, training takes more memory and gives the same.</summary>
    public static bool IsPossible => Steps.Find() is not null;

    /// <summary>Fits, and gives what <c>Fit</c> would give.</summary>
    /// <param name="trainer">The trainer.</param>
    /// <param name="data">The rows; read once a pass.</param>
    /// <param name="start">The model that the trainer begins with; null for none.</param>
    public static ITransformer Fit(LbfgsLogisticRegressionBinaryTrainer trainer, IDataView data, LinearModelParameters? start)
    {
        if (Steps.Find() is not { } steps)
            return trainer.Fit(data, start);
        object? Call(MethodInfo method, params object?[] arguments) => method.Invoke(trainer, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        object? model = Call(steps.Train, steps.Context.Invoke([Call(steps.Roles, data), null, null, start]));
        return (ITransformer)Call(steps.Transformer, model, data.Schema)!;
    }

    private sealed record Steps(MethodInfo Roles, ConstructorInfo Context, MethodInfo Train, MethodInfo Transformer)
    {
        public static Steps? Find()
        {
            Type trainer = typeof(LbfgsLogisticRegressionBinaryTrainer);
            MethodInfo? roles = trainer.BaseType?.BaseType?.GetMethod("MakeRoles", Inherited);
            MethodInfo? train = trainer.GetMethod("TrainModelCore", Inherited);
            MethodInfo? transformer = trainer.GetMethod("MakeTransformer", Inherited);
            ConstructorInfo? context = train?.GetParameters().FirstOrDefault()?.ParameterType.GetConstructors(Inherited).FirstOrDefault(c => c.GetParameters().Length == 4);
            return roles is null || train is null || transformer is null || context is null ? null : new Steps(roles, context, train, transformer);
        }
    }
}

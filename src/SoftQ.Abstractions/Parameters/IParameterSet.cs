namespace SoftQ.Parameters;

/// <summary>A record of parameters. Implemented by generated code for records marked <see cref="ParameterSetAttribute"/>.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface IParameterSet<out TSelf>
    where TSelf : IParameterSet<TSelf>
{
    /// <summary>The record's parameters, in the order of declaration.</summary>
    static abstract IReadOnlyList<ParameterDescription> Descriptions { get; }

    /// <summary>Makes a record.</summary>
    /// <param name="values">A value for every parameter, defaults filled in.</param>
    static abstract TSelf Create(ParameterValues values);
}

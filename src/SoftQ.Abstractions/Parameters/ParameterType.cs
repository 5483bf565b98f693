namespace SoftQ.Parameters;

/// <summary>The type of a parameter's value, or of an element of it.</summary>
public enum ParameterType
{
    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string; where allowed values are given, one of them.</summary>
    Text,

    /// <summary>A span of time, in JSON as text <c>[d.]hh:mm:ss[.fffffff]</c>; ranges are in seconds.</summary>
    Duration,
}

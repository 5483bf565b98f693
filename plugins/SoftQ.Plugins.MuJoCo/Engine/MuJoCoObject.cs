namespace SoftQ.Plugins.MuJoCo.Engine;

/// <summary>The kinds of named objects of a model; the values are MuJoCo's (<c>mjtObj</c>).</summary>
public enum MuJoCoObject
{
    /// <summary>A body.</summary>
    Body = 1,

    /// <summary>A joint.</summary>
    Joint = 3,

    /// <summary>A geom.</summary>
    Geom = 5,

    /// <summary>A site.</summary>
    Site = 6,

    /// <summary>An actuator.</summary>
    Actuator = 18,

    /// <summary>A sensor.</summary>
    Sensor = 19,
}

using System.Runtime.Versioning;
using Fixtures;
using SoftQ.Manifest;
using WrongFramework;

[assembly: PluginRegistration(typeof(Registration))]
[assembly: Plugin(PluginKind.Environment, "WrongFramework-v0", typeof(EmptyRoom), ContractVersion.Current)]
[assembly: TargetFramework(".NETCoreApp,Version=v99.0")]

using Bihuan.Hosts.Tests.Publishing;

// Published once for every class that looks at it.
[assembly: AssemblyFixture(typeof(Published))]

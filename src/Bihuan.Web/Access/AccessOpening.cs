using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bihuan.Web.Access;

/// <summary>Before the first request: makes the tables, and where there is no member yet, the code that makes the first.</summary>
internal sealed class AccessOpening(IServiceScopeFactory scopes, AccessOptions options, SetUp setUp) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        await db.Database.MigrateAsync(cancellationToken);
        if (!await db.Users.AnyAsync(cancellationToken))
        {
            options.SetUpCode(setUp.Open());
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

using Bihuan.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Web.Sending;

/// <summary>Turns the clocks on.</summary>
internal static class SendingServices
{
    public static void AddSending(this IServiceCollection services, AccessOptions access)
    {
        if (access.Sending is not { } sending)
        {
            return;
        }

        if (sending.Mail is { } mail)
        {
            services.AddSingleton<ICarrier>(_ => new MailCarrier(mail, sending.PublicAddress, access.Clock));
        }

        if (sending.Webhook is { } webhook)
        {
            services.AddSingleton<ICarrier>(_ => new WebhookCarrier(webhook, access.Clock));
        }

        services.AddSingleton<DispatchRound>();
        if (sending.Every != Timeout.InfiniteTimeSpan)
        {
            services.AddHostedService<ClockSchedule>();
        }
    }
}

using System.Collections.Specialized;
using System.Security.Cryptography;
using Bihuan.Web.Access;
using Microsoft.Extensions.Hosting;
using Quartz;
using Quartz.Impl;
using Quartz.Spi;

namespace Bihuan.Web.Sending;

/// <summary>
/// Looks at the clocks again and again, as long as the application runs. The schedule itself is kept nowhere: what is due is found from the ledger and from what was sent, so that nothing hangs on when
/// it is looked, and a process that was down for a week does in its first round what is still to be done.
/// </summary>
internal sealed class ClockSchedule(AccessOptions access, DispatchRound round) : IHostedService
{
    private IScheduler? _scheduler;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // The name tells apart the applications of one process.
        var factory = new StdSchedulerFactory(new NameValueCollection { ["quartz.scheduler.instanceName"] = "bihuan-" + RandomNumberGenerator.GetHexString(8), ["quartz.threadPool.maxConcurrency"] = "1" });
        _scheduler = await factory.GetScheduler(cancellationToken);
        _scheduler.JobFactory = new OneJob(new Look(access, round));
        var trigger = TriggerBuilder.Create().StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(access.Sending!.Every).RepeatForever().WithMisfireHandlingInstructionNextWithRemainingCount()).Build();
        await _scheduler.ScheduleJob(JobBuilder.Create<Look>().Build(), trigger, cancellationToken);
        await _scheduler.Start(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_scheduler is { } scheduler)
        {
            foreach (var running in await scheduler.GetCurrentlyExecutingJobs(cancellationToken))
            {
                await scheduler.Interrupt(running.FireInstanceId, cancellationToken);
            }

            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    [DisallowConcurrentExecution]
    private sealed class Look(AccessOptions access, DispatchRound round) : IJob
    {
        public async Task Execute(IJobExecutionContext context)
        {
            try
            {
                await round.RunAsync(context.CancellationToken);
            }
            catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
            {
                // The application ends; the next one goes on.
            }
#pragma warning disable CA1031 // Whatever went wrong, the next round begins from what is in the database.
            catch (Exception failed)
            {
                access.Sending!.Told(SendingDiagnostics.RoundFailed.At(default, failed.GetType().Name));
            }
#pragma warning restore CA1031
        }
    }

    private sealed class OneJob(IJob job) : IJobFactory
    {
        public IJob NewJob(TriggerFiredBundle bundle, IScheduler scheduler) => job;

        public void ReturnJob(IJob job)
        {
        }
    }
}

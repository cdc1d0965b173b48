using Bihuan.Replay;

namespace Bihuan.Cli.Views;

/// <summary>What changed between two days, for people: before, after, and each cause with what would be seen without it.</summary>
internal sealed class BlameText(Session session, DateOnly from, DateOnly to)
{
    /// <summary>One commitment.</summary>
    public void Write(Screen screen, Blame blame)
    {
        var commitment = blame.Commitment;
        screen.Line($"{commitment.Id}  {commitment.Title}  {Publication.TargetWords.Of(commitment).In(session.Language)}".TrimEnd(), Looks.Title);
        screen.Line($"  {Session.Day(from)}  {Seen(blame.From)}");
        screen.Line($"  {Session.Day(to)}  {Seen(blame.To)}");
        if (!blame.IsChanged)
        {
            screen.Line(session.Say("没有变化。", "Nothing changed."));
            return;
        }

        screen.Line(session.Say("原因（缺一不可）", "causes (each of them needed)"), Looks.Title);
        foreach (var cause in blame.Causes)
        {
            screen.Line($"  {cause.KindWords.In(session.Language)}  {cause.Words.In(session.Language)}");
            screen.Line("      " + cause.WithoutWords.In(session.Language), Looks.Quiet);
        }
    }

    /// <summary>All of them: what turned first, then where only a margin moved.</summary>
    public void Write(Screen screen, IReadOnlyList<Blame> changes)
    {
        var turned = changes.Where(blame => blame.IsTurned).ToList();
        screen.Line(session.Say("{0} 到 {1}：{2} 项变了，另有 {3} 项只是余量变动", "{0} to {1}: {2} turned, {3} more only moved their margin", Session.Day(from), Session.Day(to), turned.Count, changes.Count - turned.Count), Looks.Title);
        foreach (var blame in turned.Concat(changes.Except(turned)))
        {
            screen.Blank();
            Write(screen, blame);
        }
    }

    private string Seen(Outcome? outcome) => outcome is null ? session.Say("（台账没有这一条）", "(not in the register)") : outcome.Words.In(session.Language);
}

namespace Bihuan.Publication.Bulletins;

/// <summary>One task as a bulletin lists it. All texts are in the bulletin's language; empty where there is nothing to say.</summary>
/// <param name="Verdict">The verdict it rests on.</param>
/// <param name="Title">What was promised.</param>
/// <param name="Target">Years, sense and number.</param>
/// <param name="Value">The latest figure with its period.</param>
/// <param name="Gap">How far from the target or the path, with its unit.</param>
/// <param name="Lead">Lead agency; marked as suggested where nobody stated it.</param>
/// <param name="Cause">What a person gave as the cause, or what the agency itself last reported; “原因待报” where nobody did. Never made up.</param>
/// <param name="Source">The publication the figure is from, with its day.</param>
/// <param name="Word">Met, missed, on track …</param>
public sealed record BulletinItem(Verdict Verdict, string Title, string Target, string Value, string Gap, string Lead, string Cause, string Source, string Word)
{
    /// <summary>The commitment's id.</summary>
    public string Id => Verdict.Commitment.Id;

    /// <summary>The texts of its row in the annex, in the order of <see cref="Bulletin.AnnexHeads"/>.</summary>
    public IReadOnlyList<string> Cells => [Id, Title, Target, Value, Gap, Word, Lead, Source];
}

namespace Bihuan.Reading.Drafting;

/// <summary>One clause of a sentence, read for what it promises to do.</summary>
/// <param name="Start">First letter in the view.</param>
/// <param name="End">One past the last.</param>
/// <param name="Verb">The verb that says what will be done; null when the clause promises no action.</param>
/// <param name="OpensWithVerb">Whether the verb opens the clause, read past adverbs; otherwise a subject or a phrase does.</param>
/// <param name="Marks">What else the clause is: appeal, past, lead, result, programme.</param>
internal readonly record struct TaskClause(int Start, int End, TaskCue? Verb, bool OpensWithVerb, TaskRoles Marks)
{
    /// <summary>Whether it promises to do something.</summary>
    public bool IsTask => Verb is not null && (Marks & (TaskRoles.Slogan | TaskRoles.Appeal | TaskRoles.Past | TaskRoles.Lead | TaskRoles.Result)) == TaskRoles.None;

    /// <summary>Whether nothing in its verb and object shows when it is done.</summary>
    public bool IsOpenEnded => Verb is { Code: "act" } && (Marks & TaskRoles.Programme) == TaskRoles.None;
}

namespace Bihuan.Reading.Drafting;

/// <summary>A word of tasks.csv with everything it can do.</summary>
internal sealed class TaskCue(string word)
{
    public string Word { get; } = word;

    public TaskRoles Roles { get; set; }

    /// <summary>Of a verb: what shows it done (<c>start build finish issue hold act</c>). Of a deadline: which.</summary>
    public string Code { get; set; } = "";

    public bool Is(TaskRoles roles) => (Roles & roles) != TaskRoles.None;
}

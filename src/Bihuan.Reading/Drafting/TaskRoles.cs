namespace Bihuan.Reading.Drafting;

/// <summary>What a word of tasks.csv can do in a clause. A word may do several things; position decides which.</summary>
[Flags]
internal enum TaskRoles
{
    None = 0,

    /// <summary>Opens a clause and has an object: something will be done.</summary>
    Verb = 1 << 0,

    /// <summary>May stand before a verb and is read past.</summary>
    Adverb = 1 << 1,

    /// <summary>Ends a clause that begins with its subject: 第二水厂投用.</summary>
    Final = 1 << 2,

    /// <summary>Between a subject and its verb: 第二水厂要建成投用.</summary>
    Modal = 1 << 3,

    /// <summary>Opens a phrase that a verb follows: 在社区服务领域培育….</summary>
    Preposition = 1 << 4,

    /// <summary>Marks a clause as an appeal, a judgement or a guiding idea.</summary>
    Slogan = 1 << 5,

    /// <summary>Marks a sentence that only leads to the next.</summary>
    Lead = 1 << 6,

    /// <summary>Marks a clause as speaking of what is over.</summary>
    Past = 1 << 7,

    /// <summary>Says by when.</summary>
    Deadline = 1 << 8,

    /// <summary>Opens a clause that tells what for: 使….</summary>
    Result = 1 << 9,

    /// <summary>A word that only looks like another entry: 主要 has no 要.</summary>
    Plain = 1 << 10,

    /// <summary>Marks a whole sentence as an appeal to the listeners.</summary>
    Appeal = 1 << 11,

    /// <summary>After a subject, says what it becomes: 无废城市走在全国前列.</summary>
    Outcome = 1 << 12,

    /// <summary>Ends the object of a verb and has an end of its own: 推进乡村数字工程.</summary>
    Programme = 1 << 13,
}

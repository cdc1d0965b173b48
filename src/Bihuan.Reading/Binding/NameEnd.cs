namespace Bihuan.Reading.Binding;

/// <summary>What the last word of a name, or of the noun counted, says of how a figure counts.</summary>
internal enum NameEnd
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>二等奖3项: won one by one.</summary>
    Prize,

    /// <summary>生态补水2亿立方米: so much in a year.</summary>
    Supply,

    /// <summary>生猪存栏9万头: animals kept, a stock.</summary>
    Herd,

    /// <summary>就业增量: how many more.</summary>
    Increment,

    /// <summary>24万亩耕地保有量: what must not become less.</summary>
    Kept,

    /// <summary>8万吨产能: what could be made.</summary>
    Capacity,

    /// <summary>提升6个园区建设水平: how good things are, which nobody counts.</summary>
    Quality,
}

namespace Bihuan.Reading.Tables;

/// <summary>What the head of a table's column says of the cells below it.</summary>
[Flags]
internal enum ColumnRoles
{
    None = 0,

    /// <summary>区县, 项目: whom or what the row is about.</summary>
    Name = 1 << 0,

    /// <summary>指标: what the row measures.</summary>
    Indicator = 1 << 1,

    /// <summary>序号, 类别: neither name nor figure.</summary>
    Order = 1 << 2,

    /// <summary>单位: the unit of the row's figures.</summary>
    Unit = 1 << 3,

    /// <summary>备注, 属性, 责任单位: beside the figures.</summary>
    Aside = 1 << 4,

    /// <summary>年份: the row's year.</summary>
    Year = 1 << 5,

    /// <summary>目标: figures that are promised.</summary>
    Ahead = 1 << 6,

    /// <summary>实际: figures that are reported.</summary>
    Behind = 1 << 7,

    /// <summary>预计: figures that are estimated.</summary>
    Estimate = 1 << 8,

    /// <summary>增长: rates of growth.</summary>
    Growth = 1 << 9,

    /// <summary>年均增长: average rates of growth.</summary>
    Average = 1 << 10,

    /// <summary>累计: sums over years.</summary>
    Sum = 1 << 11,

    /// <summary>位次: places among others.</summary>
    Rank = 1 << 12,

    /// <summary>绝对值: figures, and nothing else is said.</summary>
    Figure = 1 << 13,

    /// <summary>总值: the end of the name of an amount, of which a percentage is a rate of growth.</summary>
    Amount = 1 << 14,

    /// <summary>上年: when, by the year of the report.</summary>
    Period = 1 << 15,

    /// <summary>Those that are the whole of a head.</summary>
    Whole = Name | Indicator | Order | Unit | Aside | Year,
}

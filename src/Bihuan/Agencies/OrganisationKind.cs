namespace Bihuan.Agencies;

/// <summary>What a row of the organisation is about.</summary>
public enum OrganisationKind
{
    /// <summary>地区, in a tree of areas.</summary>
    Area = 0,

    /// <summary>部门单位, in a tree of agencies.</summary>
    Agency,

    /// <summary>岗位 of an agency, with its duty.</summary>
    Post,

    /// <summary>任职: a person holding a post.</summary>
    Person,
}

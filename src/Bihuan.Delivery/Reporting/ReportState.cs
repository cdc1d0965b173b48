namespace Bihuan.Delivery.Reporting;

/// <summary>How far an agency's report on a period has come. Late is computed, never one of these.</summary>
public enum ReportState
{
    /// <summary>暂存: begun, part of it filled in.</summary>
    Draft = 0,

    /// <summary>待签发: filled in, waiting for the agency's signature.</summary>
    Submitted,

    /// <summary>已退回: sent back with a reason, by the agency itself or by the office.</summary>
    Returned,

    /// <summary>已报送: signed for the agency.</summary>
    Signed,

    /// <summary>已采纳: taken by the office.</summary>
    Accepted,
}

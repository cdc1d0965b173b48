using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Bihuan.Store.Database.Postgres.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    stream = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    payload = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observations",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    plan_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    observation_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first_month = table.Column<int>(type: "integer", nullable: false),
                    last_month = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    known_from = table.Column<int>(type: "integer", nullable: true),
                    ingested = table.Column<long>(type: "bigint", nullable: false),
                    source_title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    quote = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    bound = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    derived = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    line = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_observations", x => x.sequence);
                    table.ForeignKey(
                        name: "FK_observations_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    plan_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    registered_at = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    issued = table.Column<int>(type: "integer", nullable: false),
                    plan_json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    report_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    report_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    report_json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicators_json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    areas_json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes_json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_versions", x => new { x.plan_id, x.version });
                    table.ForeignKey(
                        name: "FK_plan_versions_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_events",
                columns: table => new
                {
                    plan_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_events", x => new { x.plan_id, x.revision });
                    table.ForeignKey(
                        name: "FK_register_events_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    plan_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    commitment_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    fact_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    area_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    formula = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    interpretation_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commitments", x => new { x.plan_id, x.version, x.commitment_id });
                    table.ForeignKey(
                        name: "FK_commitments_plan_versions_plan_id_version",
                        columns: x => new { x.plan_id, x.version },
                        principalTable: "plan_versions",
                        principalColumns: new[] { "plan_id", "version" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "facts",
                columns: table => new
                {
                    plan_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    fact_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    indicator_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    modality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facts", x => new { x.plan_id, x.version, x.fact_id });
                    table.ForeignKey(
                        name: "FK_facts_plan_versions_plan_id_version",
                        columns: x => new { x.plan_id, x.version },
                        principalTable: "plan_versions",
                        principalColumns: new[] { "plan_id", "version" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_commitments_indicator_code_area_code",
                table: "commitments",
                columns: new[] { "indicator_code", "area_code" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_stream_sequence",
                table: "ledger",
                columns: new[] { "stream", "sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_observations_plan_id_indicator_code_area_code_measure_last_~",
                table: "observations",
                columns: new[] { "plan_id", "indicator_code", "area_code", "measure", "last_month", "known_from" });

            migrationBuilder.CreateIndex(
                name: "IX_observations_plan_id_observation_id",
                table: "observations",
                columns: new[] { "plan_id", "observation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_versions_plan_id_content_hash",
                table: "plan_versions",
                columns: new[] { "plan_id", "content_hash" },
                unique: true);

            migrationBuilder.MakeRefusal();
            migrationBuilder.GuardAppendOnly("plans");
            migrationBuilder.GuardAppendOnly("plan_versions");
            migrationBuilder.GuardAppendOnly("facts");
            migrationBuilder.GuardAppendOnly("commitments");
            migrationBuilder.GuardAppendOnly("observations");
            migrationBuilder.GuardAppendOnly("register_events");
            migrationBuilder.GuardAppendOnly("ledger");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "observations");

            migrationBuilder.DropTable(
                name: "register_events");

            migrationBuilder.DropTable(
                name: "plan_versions");

            migrationBuilder.DropTable(
                name: "plans");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bihuan.Store.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "observations",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    plan_id = table.Column<string>(type: "TEXT", nullable: false),
                    observation_id = table.Column<string>(type: "TEXT", nullable: false),
                    indicator_code = table.Column<string>(type: "TEXT", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    first_month = table.Column<int>(type: "INTEGER", nullable: false),
                    last_month = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    published = table.Column<string>(type: "TEXT", nullable: true),
                    known_from = table.Column<int>(type: "INTEGER", nullable: true),
                    ingested = table.Column<long>(type: "INTEGER", nullable: false),
                    source_title = table.Column<string>(type: "TEXT", nullable: false),
                    source_url = table.Column<string>(type: "TEXT", nullable: true),
                    quote = table.Column<string>(type: "TEXT", nullable: true),
                    bound = table.Column<string>(type: "TEXT", nullable: false),
                    derived = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    file = table.Column<string>(type: "TEXT", nullable: true),
                    line = table.Column<int>(type: "INTEGER", nullable: true)
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
                    plan_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    area_code = table.Column<string>(type: "TEXT", nullable: false),
                    issued = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_json = table.Column<string>(type: "TEXT", nullable: false),
                    report_name = table.Column<string>(type: "TEXT", nullable: false),
                    report_text = table.Column<string>(type: "TEXT", nullable: false),
                    report_json = table.Column<string>(type: "TEXT", nullable: false),
                    indicators_json = table.Column<string>(type: "TEXT", nullable: false),
                    areas_json = table.Column<string>(type: "TEXT", nullable: false),
                    notes_json = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "commitments",
                columns: table => new
                {
                    plan_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    commitment_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    fact_id = table.Column<string>(type: "TEXT", nullable: false),
                    indicator_code = table.Column<string>(type: "TEXT", nullable: true),
                    area_code = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    formula = table.Column<string>(type: "TEXT", nullable: true),
                    interpretation_id = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
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
                    plan_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    fact_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    indicator_code = table.Column<string>(type: "TEXT", nullable: true),
                    modality = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "IX_observations_plan_id_indicator_code_area_code_measure_last_month_known_from",
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

            migrationBuilder.GuardAppendOnly("plans", ["id"]);
            migrationBuilder.GuardAppendOnly("plan_versions", ["plan_id", "version"], ["plan_id", "content_hash"]);
            migrationBuilder.GuardAppendOnly("facts", ["plan_id", "version", "fact_id"]);
            migrationBuilder.GuardAppendOnly("commitments", ["plan_id", "version", "commitment_id"]);
            migrationBuilder.GuardAppendOnly("observations", ["sequence"], ["plan_id", "observation_id"]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "facts");

            migrationBuilder.DropTable(
                name: "observations");

            migrationBuilder.DropTable(
                name: "plan_versions");

            migrationBuilder.DropTable(
                name: "plans");
        }
    }
}

package io.github.orgwright.integrations.spark;

import io.github.orgwright.batch.AuditChange;
import io.github.orgwright.batch.AuditRow;
import io.github.orgwright.batch.OrgAudit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Audits a folder of CSV files with Spark, and writes the rows and the changes from month to month
 * as Parquet.
 */
public final class SparkAudit {
  /** The columns of the rows: the components of {@link AuditRow}. */
  static final StructType ROWS =
      texts(
              "kind",
              "source",
              "organization",
              "month",
              "key",
              "rule",
              "severity",
              "subject",
              "message")
          .add("number", DataTypes.DoubleType, false);

  /** The columns of the changes: the components of {@link AuditChange}. */
  static final StructType CHANGES =
      texts(
              "status",
              "organization",
              "before",
              "month",
              "kind",
              "key",
              "rule",
              "severity",
              "message")
          .add("numberBefore", DataTypes.DoubleType, false)
          .add("number", DataTypes.DoubleType, false);

  private SparkAudit() {}

  private static StructType texts(String... names) {
    StructType type = new StructType();
    for (String name : names) {
      type = type.add(name, DataTypes.StringType, false);
    }
    return type;
  }

  /**
   * Audits the files of a folder on a cluster; {@code spark-submit} says which one.
   *
   * @param args the folder with the files, and the folder to write to
   * @throws IOException if the folder cannot be found
   */
  public static void main(String[] args) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("nightly audit").getOrCreate()) {
      run(spark, OrgAudit.ofPreset("orgwright"), args[0], args[1]);
    }
  }

  /**
   * Writes {@code rows} and {@code changes} below the second folder.
   *
   * @param audit what each file is audited with; it is sent to the executors
   */
  static void run(SparkSession spark, OrgAudit audit, String in, String out) throws IOException {
    Path folder = new Path(in);
    String prefix =
        folder
                .getFileSystem(spark.sparkContext().hadoopConfiguration())
                .makeQualified(folder)
                .toString()
            + "/";
    spark
        .read()
        .format("binaryFile")
        .option("recursiveFileLookup", "true")
        .option("pathGlobFilter", "*.csv")
        .load(in)
        .select("path", "content")
        .flatMap(
            (FlatMapFunction<Row, Row>)
                file ->
                    audit
                        .rows(file.getString(0).substring(prefix.length()), file.<byte[]>getAs(1))
                        .stream()
                        .map(SparkAudit::toRow)
                        .iterator(),
            Encoders.row(ROWS))
        .write()
        .parquet(out + "/rows");
    Dataset<Row> rows = spark.read().parquet(out + "/rows");
    rows.groupByKey((MapFunction<Row, String>) row -> row.getAs("organization"), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>) (name, group) -> changes(group),
            Encoders.row(CHANGES))
        .write()
        .parquet(out + "/changes");
  }

  private static Iterator<Row> changes(Iterator<Row> group) {
    List<AuditRow> rows = new ArrayList<>();
    group.forEachRemaining(row -> rows.add(toAuditRow(row)));
    return AuditChange.monthToMonth(rows).stream().map(SparkAudit::toRow).iterator();
  }

  private static Row toRow(AuditRow row) {
    return RowFactory.create(
        row.kind(),
        row.source(),
        row.organization(),
        row.month(),
        row.key(),
        row.rule(),
        row.severity(),
        row.subject(),
        row.message(),
        row.number());
  }

  static AuditRow toAuditRow(Row row) {
    return new AuditRow(
        row.getAs("kind"),
        row.getAs("source"),
        row.getAs("organization"),
        row.getAs("month"),
        row.getAs("key"),
        row.getAs("rule"),
        row.getAs("severity"),
        row.getAs("subject"),
        row.getAs("message"),
        row.getAs("number"));
  }

  private static Row toRow(AuditChange change) {
    return RowFactory.create(
        change.status(),
        change.organization(),
        change.before(),
        change.month(),
        change.kind(),
        change.key(),
        change.rule(),
        change.severity(),
        change.message(),
        change.numberBefore(),
        change.number());
  }

  static AuditChange toAuditChange(Row row) {
    return new AuditChange(
        row.getAs("status"),
        row.getAs("organization"),
        row.getAs("before"),
        row.getAs("month"),
        row.getAs("kind"),
        row.getAs("key"),
        row.getAs("rule"),
        row.getAs("severity"),
        row.getAs("message"),
        row.getAs("numberBefore"),
        row.getAs("number"));
  }
}

package mediaaudit.report;

/** What the CSV report has a record for. */
public enum CsvContent {
  ISSUES(new IssueRecords()),
  ITEMS(new ItemRecords()),
  VIDEOS(new VideoRecords()),
  STREAMS(new StreamRecords()),
  ASSETS(new AssetRecords());

  private final CsvRecords records;

  CsvContent(CsvRecords records) {
    this.records = records;
  }

  CsvRecords records() {
    return records;
  }
}

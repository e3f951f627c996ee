package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a chunk's description says is in use. */
class LiveBytesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "chunk:68,block:2,len:1,pages:1,max:400,map:48,root:1a,time:341,version:68; 4096",
        "chunk:78,block:3,len:d,pages:18,livePages:0,max:f200,liveMax:0,map:4a; 0",
        "chunk:7a,block:13,len:10,pages:7,livePages:3,max:400,liveMax:100,map:4c; 16384"
      })
  void shareOfTheLivePagesCounts(String chunk, double bytes) {
    assertEquals(bytes, LiveBytes.live(chunk));
  }
}

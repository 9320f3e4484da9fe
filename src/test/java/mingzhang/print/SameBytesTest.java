package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SameBytesTest {
    @Test
    void fourThreadsPrintTheSameBytes() throws InterruptedException, ExecutionException {
        byte[] expected = Samples.PRINTER.print(Samples.report());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> prints = new ArrayList<>();
            for (int copy = 0; copy < 12; copy++) {
                prints.add(threads.submit(() -> Samples.PRINTER.print(Samples.report())));
            }
            for (Future<byte[]> print : prints) {
                assertThat(print.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void twoRunsPrintTheSameBytes() {
        byte[] otherRun = new Printer(Samples.loadFonts()).print(Samples.report());
        assertThat(otherRun).isEqualTo(Samples.PRINTER.print(Samples.report()));
    }

    @Test
    void anotherDayOfPublicationGivesAnotherDigest() {
        PrintDocument report = Samples.report();
        PrintDocument dayAfter =
                new PrintDocument(report.xhtml(), report.created().plusSeconds(86_400));
        assertThat(dayAfter.digest()).isNotEqualTo(report.digest());
    }
}

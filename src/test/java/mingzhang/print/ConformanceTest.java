package mingzhang.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * PDF/UA-1 and PDF/A-3a by veraPDF, for all documents of the repository's content and of the golden sites. Level 3 and
 * not 2, because only that allows the figures to travel inside as CSV, JSON and YAML.
 */
class ConformanceTest {
    @Test
    void everyDocumentConforms() throws InterruptedException, ExecutionException {
        Map<String, byte[]> documents = new TreeMap<>(GoldenPrints.all());
        documents.put("sample", Samples.PRINTER.print(Samples.report()));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Map<String, Future<List<String>>> running = new TreeMap<>();
            documents.forEach((name, pdf) -> running.put(name, threads.submit(() -> Conformity.violations(pdf))));
            for (Map.Entry<String, Future<List<String>>> each : running.entrySet()) {
                assertThat(each.getValue().get()).as(each.getKey()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}

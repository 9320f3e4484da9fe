package mingzhang.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mingzhang.serve.SiteServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the site in the browser while it is written. */
@Command(
        name = "serve",
        description = "在本机浏览器里预览，边改边看：保存文件，网页立即更新，问题列在页首。不写任何文件；点开 PDF 时才生成。",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RootOption site = new RootOption();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8321", description = "端口，默认 8321；写 0 由系统挑一个空闲的。")
    private int port;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (SiteServer server = SiteServer.start(site.folder(), port, console.text(), console.out()::println)) {
            console.out().println(console.text().text("serve.started", server.address()));
            new CountDownLatch(1).await();
        } catch (BindException taken) {
            console.error().println(console.text().text("serve.port-taken", String.valueOf(port)));
            return 1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}

package mingzhang.cli;

import mingzhang.publish.SiteLockedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong where it is not the content's fault. */
final class OwnFailure implements IExecutionExceptionHandler {
    static final int EXIT_CODE = 3;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        String reason = failure instanceof SiteLockedException
                ? "另一个生成任务正在写同一个站点，请等它结束后再试。"
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        command.getErr().println("mingzhang: 程序未能完成：" + reason);
        return EXIT_CODE;
    }
}

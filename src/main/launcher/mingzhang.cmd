@echo off
rem mingzhang build --root FOLDER. JAVA_HOME names the Java to use, JAVA_OPTIONS more options, such as -Xmx512m.
rem Only ASCII and CRLF here: a console in GBK misreads anything else.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" @"%~dp0mingzhang.options" "-XX:SharedArchiveFile=%~dp0mingzhang.jsa" %JAVA_OPTIONS% -jar "%~dp0mingzhang-${project.version}.jar" %*
exit /b %ERRORLEVEL%

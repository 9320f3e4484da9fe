@echo off
rem 明账：mingzhang build --root 站点文件夹；JAVA_HOME 指定所用的 Java，JAVA_OPTIONS 另加选项，如 -Xmx512m。
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" @"%~dp0mingzhang.options" "-XX:SharedArchiveFile=%~dp0mingzhang.jsa" %JAVA_OPTIONS% -jar "%~dp0mingzhang-${project.version}.jar" %*
exit /b %ERRORLEVEL%

@echo off
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -version >nul 2>&1
if errorlevel 1 goto no_java
for /f "tokens=3" %%v in ('""%java%" -version 2>&1" ^| findstr /i "version"') do set "version=%%~v"
for /f "delims=.-" %%m in ("%version%") do set "major=%%m"
if %major% lss 17 goto old_java
set "options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:NewSize=32m"
if "%~1"=="query" set "options=%options% -Xmx512m"
if %major% leq 25 set "options=%options% -XX:-PrintWarnings -XX:-FlightRecorder"
if %major% geq 24 set "options=%options% --enable-native-access=ALL-UNNAMED"
"%java%" %options% %MEDIA_AUDIT_JAVA_OPTS% -cp "%~dp0..\lib\*" mediaaudit.Main %*
exit /b %errorlevel%

:no_java
echo media-audit: error: no Java found; install Java 17 or newer, or set JAVA_HOME >&2
exit /b 5

:old_java
echo media-audit: error: %java% is Java %version%; media-audit needs Java 17 or newer >&2
exit /b 5

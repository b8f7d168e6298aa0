@echo off
rem Logon script: writes the Outlook profiles of the user who logs on to a share.
rem Usage: Export-OutlookProfiles.cmd \\server\share$
setlocal
if "%~1"=="" exit /b 1
set "SHELL_FOLDER=%SystemRoot%\System32"
rem A 32-bit caller would otherwise get the 32-bit PowerShell, which does not see a 64-bit Outlook.
if defined PROCESSOR_ARCHITEW6432 set "SHELL_FOLDER=%SystemRoot%\Sysnative"
"%SHELL_FOLDER%\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -NonInteractive -WindowStyle Hidden -ExecutionPolicy Bypass -File "%~dp0Export-OutlookProfiles.ps1" -Share "%~1"
exit /b %ERRORLEVEL%

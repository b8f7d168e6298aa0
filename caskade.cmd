@echo off
rem Starts the built program with the Node 24 of this clone. Sets the clone up and builds first when something is missing;
rem what that says goes to standard error, so that standard output holds the answer alone.
setlocal DisableDelayedExpansion
set "CASKADE_NODE=%~dp0node_modules\node\bin\node.exe"
set "CASKADE_PROGRAM=%~dp0dist\caskade.mjs"
if not exist "%CASKADE_NODE%" goto build
if not exist "%CASKADE_PROGRAM%" goto build

:run
"%CASKADE_NODE%" "%CASKADE_PROGRAM%" %*
exit /b %ERRORLEVEL%

:build
where node >nul 2>nul
if errorlevel 1 (
  echo Node.js was not found. Install Node.js 18 or later with npm from nodejs.org, then start again. 1>&2
  exit /b 1
)
node "%~dp0scripts\build.mjs" 1>&2 <nul
if errorlevel 1 exit /b 1
goto run

@echo off
rem Runs the softq tool, after building it where its sources are newer than the last build.
setlocal
set "ROOT=%~dp0"
set "TOOL=%ROOT%artifacts\bin\SoftQ.Cli\release\softq.exe"
if not defined LibTorch set "LibTorch=cpu"
set "STAMP=%ROOT%artifacts\softq.%LibTorch%.stamp"

where /q dotnet
if errorlevel 1 (
    echo softq: the .NET 10 SDK is needed, and there is no 'dotnet' in PATH. See https://dotnet.microsoft.com/download 1>&2
    exit /b 2
)

powershell -NoProfile -Command "Set-Location -LiteralPath $env:ROOT; if (-not ((Test-Path $env:TOOL) -and (Test-Path $env:STAMP))) { exit 1 }; $built = (Get-Item $env:STAMP).LastWriteTimeUtc; $sources = @(Get-Item src, generators, authoring, plugins, global.json, nuget.config, Directory.Build.props, Directory.Packages.props) + @(Get-ChildItem src, generators, authoring, plugins -Recurse); exit [int][bool]@($sources | Where-Object { $_.LastWriteTimeUtc -gt $built })"
if not errorlevel 1 goto run

pushd "%ROOT%"
dotnet --version >nul 2>&1
if errorlevel 1 (
    echo softq: the .NET 10 SDK is needed; found: 1>&2
    dotnet --list-sdks 1>&2
    popd
    exit /b 2
)
echo Building SoftQ... 1>&2
if not exist artifacts mkdir artifacts
del /q artifacts\softq.*.stamp* >nul 2>&1
type nul >"%STAMP%.new"
dotnet msbuild src\SoftQ.Cli -restore -p:Configuration=Release -nologo -v:quiet 1>&2
if errorlevel 1 (
    popd
    exit /b 1
)
move /y "%STAMP%.new" "%STAMP%" >nul
popd

:run
"%TOOL%" %*
exit /b %ERRORLEVEL%

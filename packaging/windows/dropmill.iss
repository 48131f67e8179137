; Inno Setup 6 script. packaging/windows/build_installer.py writes the two files that are included,
; from pyproject.toml and the list of formats, and runs this. Paths are relative to this file.

#include "..\..\build\made\project.iss"

[Setup]
; Never to change: Windows knows the installed program by it.
AppId={{6B4C0A43-3B2A-4F6E-9C53-4D2B6E0F6C11}
AppName={#DisplayName}
AppVersion={#Version}
AppPublisher={#DisplayName}
VersionInfoVersion={#VersionNumbers}
DefaultDirName={autopf}\{#DisplayName}
DefaultGroupName={#DisplayName}
DisableProgramGroupPage=yes
; Without an administrator it installs for the one user.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\made\dropmill.ico
UninstallDisplayIcon={app}\dropmill.exe
OutputDir=..\..\dist
OutputBaseFilename={#Name}-{#Version}-windows-x64-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
#ifdef SignTool
SignTool={#SignTool}
#endif

[Tasks]
Name: explorer; Description: "Add ""Convert to WebP"" to the menu of pictures and folders"
Name: desktopicon; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\dropmill\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#DisplayName}"; Filename: "{app}\dropmill.exe"
Name: "{autodesktop}\{#DisplayName}"; Filename: "{app}\dropmill.exe"; Tasks: desktopicon

[Registry]
#include "..\..\build\made\registry.iss"

[Run]
Filename: "{app}\dropmill.exe"; Description: "{cm:LaunchProgram,{#DisplayName}}"; Flags: nowait postinstall skipifsilent

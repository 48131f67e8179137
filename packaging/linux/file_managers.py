"""What file managers of Linux are told: entries in the menus of pictures and folders.

Owns these texts. Each entry hands the files to the window with a preset chosen, where they can be
looked at before anything is converted; none converts by itself. Pure functions.
"""

from __future__ import annotations

from entry_words import in_all_languages
from file_types import mime_types
from project import Project

from app.batch.built_in_presets import BUILT_IN_PRESETS
from app.batch.presets import slug

#: The preset behind "Convert to WebP".
WEBP = "WebP, same size"
_LABEL = "Convert to WebP"
_PRESETS = {slug(preset.name): preset for preset in BUILT_IN_PRESETS}


def files(project: Project) -> dict[str, str]:
    """Every entry's text by its place below ``/usr/share``."""
    name = project.name
    return {
        f"kio/servicemenus/{name}.desktop": kde_menu(project),
        f"nemo/actions/{name}.nemo_action": nemo_action(project),
        f"Thunar/sendto/{name}-webp.desktop": thunar_entry(project),
        f"doc/{name}/examples/nautilus-script": nautilus_script(project),
    }


def desktop_actions(project: Project) -> tuple[str, str]:
    """The keys of a menu entry's actions, and their groups: the window with a preset chosen."""
    groups = "\n".join(
        _action(key, preset.name, f"{project.name} --preset {key} %F", project.name)
        for key, preset in _PRESETS.items()
    )
    return "".join(f"{key};" for key in _PRESETS), groups


def kde_menu(project: Project) -> str:
    """Dolphin's: a menu with every built-in preset, and what the window has chosen now."""
    entries = {key: preset.name for key, preset in _PRESETS.items()}
    command = f"{project.name} --preset {{}} %F"
    actions = [
        _action("window", "With the options of the window", f"{project.name} %F", project.name),
        *(_action(key, name, command.format(key), project.name) for key, name in entries.items()),
    ]
    return f"""\
[Desktop Entry]
Type=Service
X-KDE-ServiceTypes=KonqPopupMenu/Plugin
MimeType={_mime_list()}
Actions=window;{"".join(f"{key};" for key in entries)}
{in_all_languages("X-KDE-Submenu", f"Convert with {project.display_name}")}
Icon={project.name}

{chr(10).join(actions)}"""


def nemo_action(project: Project) -> str:
    """Nemo's: one entry, for one or more pictures or folders."""
    return f"""\
[Nemo Action]
{in_all_languages("Name", _LABEL)}
{in_all_languages("Comment", f"Opens the pictures in {project.display_name}'s window")}
Exec={_command(project)} %F
Icon-Name={project.name}
Selection=notnone
Mimetypes={_mime_list()}
Quote=double
Dependencies={project.name};
"""


def thunar_entry(project: Project) -> str:
    """Thunar's, in its menu "Send to"; it has no other menu that packages can add to."""
    return f"""\
[Desktop Entry]
Type=Application
Version=1.0
{in_all_languages("Name", _LABEL)}
Exec={_command(project)} %F
Icon={project.name}
Terminal=false
StartupNotify=true
MimeType={_mime_list()}
"""


def nautilus_script(project: Project) -> str:
    """Nautilus', to be linked into the scripts' folder by whoever wants it there."""
    return f"""\
#!/bin/sh
# {_LABEL}: opens the selected pictures in {project.display_name}. Nautilus shows it under
# "Scripts" once it is linked there:
#
#   mkdir -p ~/.local/share/nautilus/scripts
#   ln -s /usr/share/doc/{project.name}/examples/nautilus-script \\
#     ~/.local/share/nautilus/scripts/"{_LABEL}"
exec {_command(project)} -- "$@"
"""


def _command(project: Project) -> str:
    (key,) = (key for key, preset in _PRESETS.items() if preset.name == WEBP)
    return f"{project.name} --preset {key}"


def _action(key: str, name: str, command: str, icon: str) -> str:
    names = in_all_languages("Name", name)
    return f"[Desktop Action {key}]\n{names}\nExec={command}\nIcon={icon}\n"


def _mime_list() -> str:
    return f"{';'.join(mime_types())};"

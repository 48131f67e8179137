<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln abgebrochen</numerusform>
            <numerusform>%Ln abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln konvertiert</numerusform>
            <numerusform>%Ln konvertiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be replaced: {}.</source>
        <translation>
            <numerusform>%Ln Datei würde ersetzt: {}.</numerusform>
            <numerusform>%Ln Dateien würden ersetzt: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln behalten</numerusform>
            <numerusform>%Ln behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger</source>
        <translation>
            <numerusform>%Ln größer</numerusform>
            <numerusform>%Ln größer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have more pixels a side than the format can hold, and would fail: {}.</source>
        <translation>
            <numerusform>%Ln Bild hat an einer Seite mehr Pixel, als das Format fasst, und würde fehlschlagen: {}.</numerusform>
            <numerusform>%Ln Bilder haben an einer Seite mehr Pixel, als das Format fasst, und würden fehlschlagen: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) ready</source>
        <translation>
            <numerusform>%Ln Bild bereit</numerusform>
            <numerusform>%Ln Bilder bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready to start</source>
        <translation>
            <numerusform>%Ln startbereit</numerusform>
            <numerusform>%Ln startbereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln übersprungen</numerusform>
            <numerusform>%Ln übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln rückgängig gemacht</numerusform>
            <numerusform>%Ln rückgängig gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>&amp;200 %</translation>
    </message>
    <message>
        <source>&amp;About Dropmill</source>
        <translation>Ü&amp;ber Dropmill</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Stapel</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation>&amp;Alle abbrechen</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>Kompakte &amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation>A&amp;bsturz</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>&amp;Move to bottom</source>
        <translation>Ganz nach un&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>Ergebnis ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>Aus &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Fehlgeschlagene &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <extracomment>Those that stand below all others in their menu.</extracomment>
        <translation>Ein&amp;stellungen…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Time for each</source>
        <translation>&amp;Zeit für jede</translation>
    </message>
    <message>
        <source>&amp;Undo the last batch</source>
        <translation>Letzten Stapel rück&amp;gängig machen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>Ordner über&amp;wachen…</translation>
    </message>
    <message>
        <source>&amp;Watched folder</source>
        <translation>&amp;Überwachter Ordner</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Parallelität</translation>
    </message>
    <message>
        <source>, {} failed</source>
        <translation>, {} fehlgeschlagen</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 Frame</translation>
    </message>
    <message>
        <source>1 ms</source>
        <extracomment>The scale is logarithmic between these, in ms: a frame and a second must both be readable.</extracomment>
        <translation>1 ms</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>100 ms</source>
        <translation>100 ms</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>99 of 100 within {}, {} pictures</source>
        <translation>99 von 100 innerhalb von {}, {} Bilder</translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation>99,9 %</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>A fault in Dropmill</source>
        <translation>Ein Fehler in Dropmill</translation>
    </message>
    <message>
        <source>A few at once, sharing the window&apos;s interpreter.</source>
        <translation>Einige gleichzeitig, alle im selben Interpreter wie das Fenster.</translation>
    </message>
    <message>
        <source>A field to try typing in</source>
        <translation>Ein Feld zum Ausprobieren der Eingabe</translation>
    </message>
    <message>
        <source>A pool of processes</source>
        <translation>Ein Pool von Prozessen</translation>
    </message>
    <message>
        <source>A pool of threads</source>
        <translation>Ein Pool von Threads</translation>
    </message>
    <message>
        <source>A result of an earlier batch</source>
        <translation>Ein Ergebnis eines früheren Stapels</translation>
    </message>
    <message>
        <source>A slot for each</source>
        <translation>Ein Feld für jeden</translation>
    </message>
    <message>
        <source>A smaller size shows all of it</source>
        <translation>Eine kleinere Größe zeigt schon alles</translation>
    </message>
    <message>
        <source>A thread per picture</source>
        <translation>Ein Thread pro Bild</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add the files, the list of paths or the picture on the clipboard</source>
        <translation>Fügt die Dateien, die Liste von Pfaden oder das Bild aus der Zwischenablage hinzu</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Bereits vorhanden</translation>
    </message>
    <message>
        <source>An animation</source>
        <translation>Eine Animation</translation>
    </message>
    <message>
        <source>Another Dropmill is still at work on the last batch, so it was not undone; wait until it has ended, or stop it there.</source>
        <extracomment>Changes that are forgotten together, once they are undone. Why a batch is not undone just now.</extracomment>
        <translation>Ein anderes Dropmill arbeitet noch am letzten Stapel, darum wurde er nicht rückgängig gemacht; warten Sie, bis er beendet ist, oder halten Sie ihn dort an.</translation>
    </message>
    <message>
        <source>Another program took the name</source>
        <translation>Ein anderes Programm hat den Namen belegt</translation>
    </message>
    <message>
        <source>Back to pictures</source>
        <translation>Zurück zu den Bildern</translation>
    </message>
    <message>
        <source>Begin no picture after this one; those that run then are finished, the rest waits</source>
        <translation>Nach diesem kein Bild mehr beginnen; laufende werden fertiggestellt, der Rest wartet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Choose a folder for results that you may write into, then try again.</source>
        <translation>Einen beschreibbaren Ordner für Ergebnisse wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose a folder; all pictures in it are added</source>
        <translation>Einen Ordner wählen; alle Bilder darin werden hinzugefügt</translation>
    </message>
    <message>
        <source>Choose a folder; what lands in it is added by itself</source>
        <translation>Einen Ordner wählen; was dort ankommt, wird automatisch hinzugefügt</translation>
    </message>
    <message>
        <source>Choose less effort or a smaller size, then try again.</source>
        <translation>Weniger Aufwand oder eine kleinere Größe wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Choose pictures to convert</source>
        <translation>Bilder zum Konvertieren auswählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>Fe&amp;rtige entfernen</translation>
    </message>
    <message>
        <source>Clear &amp;waiting</source>
        <translation>Wartende &amp;entfernen</translation>
    </message>
    <message>
        <source>Close other programs or use fewer processors, then try again.</source>
        <translation>Andere Programme schließen oder weniger Prozessoren verwenden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Colours converted to sRGB</source>
        <translation>Farben nach sRGB konvertiert</translation>
    </message>
    <message>
        <source>Com&amp;pare before and after</source>
        <translation>&amp;Vorher und nachher vergleichen</translation>
    </message>
    <message>
        <source>Connect the drive or the network again, then try again.</source>
        <translation>Laufwerk oder Netzwerk wieder verbinden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Convert a few pictures on trial to see how large all results may be</source>
        <translation>Einige Bilder probeweise konvertieren, um die Größe aller Ergebnisse abzuschätzen</translation>
    </message>
    <message>
        <source>Convert a&amp;gain</source>
        <translation>Erneut kon&amp;vertieren</translation>
    </message>
    <message>
        <source>Convert again &amp;with…</source>
        <translation>Erneut konvertieren &amp;mit…</translation>
    </message>
    <message>
        <source>Convert all a&amp;gain</source>
        <translation>Alle erneut &amp;konvertieren</translation>
    </message>
    <message>
        <source>Convert every finished picture once more, with the options of now</source>
        <translation>Jedes fertige Bild mit den aktuellen Optionen noch einmal konvertieren</translation>
    </message>
    <message>
        <source>Convert every picture that is waiting</source>
        <translation>Alle wartenden Bilder konvertieren</translation>
    </message>
    <message>
        <source>Convert the pictures that failed once more</source>
        <translation>Die fehlgeschlagenen Bilder noch einmal konvertieren</translation>
    </message>
    <message>
        <source>Convert the pictures that were cancelled after all</source>
        <translation>Die abgebrochenen Bilder doch noch konvertieren</translation>
    </message>
    <message>
        <source>Convert the selected pictures after all others that wait</source>
        <translation>Die ausgewählten Bilder nach allen anderen wartenden konvertieren</translation>
    </message>
    <message>
        <source>Convert the selected pictures before all others that wait</source>
        <translation>Die ausgewählten Bilder vor allen anderen wartenden konvertieren</translation>
    </message>
    <message>
        <source>Convert the selected pictures later</source>
        <translation>Die ausgewählten Bilder später konvertieren</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with other options</source>
        <translation>Die ausgewählten Bilder mit anderen Optionen noch einmal konvertieren</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with the options of now</source>
        <translation>Die ausgewählten Bilder mit den aktuellen Optionen noch einmal konvertieren</translation>
    </message>
    <message>
        <source>Convert the selected pictures sooner</source>
        <translation>Die ausgewählten Bilder früher konvertieren</translation>
    </message>
    <message>
        <source>Converted before</source>
        <translation>Bereits konvertiert</translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation>Ergebnis &amp;kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy a picture element that shows every size and format that was made</source>
        <translation>Ein picture-Element kopieren, das jede erzeugte Größe und jedes Format zeigt</translation>
    </message>
    <message>
        <source>Copy a small result as text for a style sheet or a page</source>
        <translation>Ein kleines Ergebnis als Text für ein Stylesheet oder eine Seite kopieren</translation>
    </message>
    <message>
        <source>Copy as HTM&amp;L</source>
        <translation>Als &amp;HTML kopieren</translation>
    </message>
    <message>
        <source>Copy as data URI</source>
        <translation>Als Daten-URI kopieren</translation>
    </message>
    <message>
        <source>Copy as t&amp;ext</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Copy pat&amp;h</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>Copy the converted files, to paste them in another program</source>
        <translation>Die konvertierten Dateien kopieren, um sie in einem anderen Programm einzufügen</translation>
    </message>
    <message>
        <source>Copy the files anew from where they came; trying again seldom helps.</source>
        <translation>Die Dateien von ihrer Herkunft neu kopieren; ein weiterer Versuch hilft selten.</translation>
    </message>
    <message>
        <source>Copy where the converted files are, one path a line</source>
        <translation>Kopieren, wo die konvertierten Dateien liegen, ein Pfad pro Zeile</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>Damaged or incomplete</source>
        <translation>Beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>Damaged: what could be read</source>
        <translation>Beschädigt: der lesbare Teil</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Abmessungen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Dropmill&apos;s pool</source>
        <translation>Der Pool von Dropmill</translation>
    </message>
    <message>
        <source>Dropmill&apos;s workers below normal priority</source>
        <translation>Arbeitsprozesse von Dropmill mit niedrigerer Priorität</translation>
    </message>
    <message>
        <source>Empty root folder</source>
        <translation>Leerer Wurzelordner</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Ends with Dropmill</source>
        <translation>Endet mit Dropmill</translation>
    </message>
    <message>
        <source>Estimate &amp;all</source>
        <translation>Gesamtgröße &amp;schätzen</translation>
    </message>
    <message>
        <source>Every command and the keys for it</source>
        <translation>Jeder Befehl und seine Tasten</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>S&amp;uchen…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failures &amp;by cause</source>
        <translation>Fehler nach &amp;Ursache</translation>
    </message>
    <message>
        <source>Feel it</source>
        <translation>Selbst spüren</translation>
    </message>
    <message>
        <source>Few system calls (seccomp)</source>
        <translation>Wenige Systemaufrufe (seccomp)</translation>
    </message>
    <message>
        <source>Finish the pictures that are running and begin no others</source>
        <translation>Laufende Bilder fertigstellen und keine weiteren beginnen</translation>
    </message>
    <message>
        <source>First frame of an animation</source>
        <translation>Erstes Bild einer Animation</translation>
    </message>
    <message>
        <source>First of several pages</source>
        <translation>Erste von mehreren Seiten</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Generated, 12 MP</source>
        <translation>Erzeugt, 12 MP</translation>
    </message>
    <message>
        <source>Give the selected pictures options of their own</source>
        <translation>Den ausgewählten Bildern eigene Optionen geben</translation>
    </message>
    <message>
        <source>Give these pictures options of their own, then try again.</source>
        <translation>Diesen Bildern eigene Optionen geben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>Nach einer Pause weitermachen</translation>
    </message>
    <message>
        <source>How long each strategy gets new pictures</source>
        <translation>Wie lange jede Strategie neue Bilder erhält</translation>
    </message>
    <message>
        <source>In the place of its original, which is in the trash</source>
        <translation>An der Stelle des Originals, das im Papierkorb liegt</translation>
    </message>
    <message>
        <source>It should run smoothly, and letters appear as you type.</source>
        <translation>Sie sollte flüssig laufen, und Buchstaben sollten beim Tippen sofort erscheinen.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Jobs not yet ended</source>
        <translation>Noch nicht beendete Aufträge</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>Wiederholte Aufträge</translation>
    </message>
    <message>
        <source>Keep these options beside the next ones, to compare them</source>
        <translation>Diese Optionen zum Vergleich neben den nächsten behalten</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Kill the worker at every n-th picture; processes only</source>
        <translation>Den Arbeitsprozess bei jedem n-ten Bild gewaltsam beenden; nur bei Prozessen</translation>
    </message>
    <message>
        <source>Lag of the event loop over time</source>
        <extracomment>Left of the plot, for the marks&apos; names.</extracomment>
        <translation>Verzögerung der Ereignisschleife im Zeitverlauf</translation>
    </message>
    <message>
        <source>Lag of the window&apos;s event loop, then what each strategy cost.</source>
        <translation>Verzögerung der Ereignisschleife des Fensters, dann die Kosten jeder Strategie.</translation>
    </message>
    <message>
        <source>Language, appearance, workers</source>
        <translation>Sprache, Erscheinungsbild, Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Larger than its source</source>
        <translation>Größer als die Quelle</translation>
    </message>
    <message>
        <source>Largest worker so far</source>
        <translation>Bisher größter Arbeitsprozess</translation>
    </message>
    <message numerus="yes">
        <source>Last time {} of %Ln picture(s) were not converted.</source>
        <translation>
            <numerusform>Beim letzten Mal wurde {} von %Ln Bild nicht konvertiert.</numerusform>
            <numerusform>Beim letzten Mal wurden {} von %Ln Bildern nicht konvertiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave Dropmill</source>
        <translation>Dropmill beenden</translation>
    </message>
    <message>
        <source>Less similar than wished, even at the best quality</source>
        <translation>Weniger ähnlich als gewünscht, selbst bei bester Qualität</translation>
    </message>
    <message>
        <source>Let the selected pictures have no options of their own any more</source>
        <translation>Die eigenen Optionen der ausgewählten Bilder aufheben</translation>
    </message>
    <message>
        <source>Let two processes count</source>
        <translation>Zwei Prozesse zählen lassen</translation>
    </message>
    <message>
        <source>Made smaller to keep within the size limit</source>
        <translation>Verkleinert, um die Größenbegrenzung einzuhalten</translation>
    </message>
    <message>
        <source>Make room or choose another folder for results, then try again.</source>
        <translation>Platz schaffen oder einen anderen Ordner für Ergebnisse wählen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Memory ran out</source>
        <translation>Der Speicher reichte nicht aus</translation>
    </message>
    <message>
        <source>Metadata left out: too long for the format</source>
        <translation>Metadaten weggelassen: zu lang für das Format</translation>
    </message>
    <message>
        <source>Mo&amp;re options</source>
        <translation>&amp;Mehr Optionen</translation>
    </message>
    <message>
        <source>Mo&amp;ve to top</source>
        <translation>Ganz nach o&amp;ben</translation>
    </message>
    <message>
        <source>Mov&amp;e up</source>
        <translation>&amp;Nach oben</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>Na&amp;ch unten</translation>
    </message>
    <message>
        <source>Move its results to the trash and bring back what they replaced</source>
        <translation>Die Ergebnisse in den Papierkorb verschieben und zurückholen, was sie ersetzt haben</translation>
    </message>
    <message>
        <source>No access to files (Landlock)</source>
        <translation>Kein Zugriff auf Dateien (Landlock)</translation>
    </message>
    <message>
        <source>No new privileges</source>
        <translation>Keine neuen Rechte</translation>
    </message>
    <message>
        <source>No picture in the folder {name} matches the patterns that were given.</source>
        <translation>Kein Bild im Ordner {name} entspricht den angegebenen Mustern.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <extracomment>What stands before the headline, so that a colour is never all there is to see.</extracomment>
        <translation>Noch keine Bilder</translation>
    </message>
    <message>
        <source>None converted</source>
        <translation>Keins konvertiert</translation>
    </message>
    <message>
        <source>Not a picture that Dropmill reads</source>
        <translation>Kein Bild, das Dropmill lesen kann</translation>
    </message>
    <message>
        <source>Not begun: Dropmill&apos;s workers have stopped</source>
        <translation>Nicht begonnen: Die Arbeitsprozesse von Dropmill wurden angehalten</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>In {folder} kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing is begun after {name}, as you wished. The rest waits.</source>
        <translation>Nach {name} wird wie gewünscht nichts mehr begonnen. Der Rest wartet.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln animation(s) only the first frame would be kept, as the format holds no animations: {}.</source>
        <translation>
            <numerusform>Von %Ln Animation bliebe nur das erste Bild, denn das Format fasst keine Animationen: {}.</numerusform>
            <numerusform>Von %Ln Animationen bliebe nur das erste Bild, denn das Format fasst keine Animationen: {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>One counter for both</source>
        <translation>Ein Zähler für beide</translation>
    </message>
    <message>
        <source>Op&amp;tions for these pictures…</source>
        <translation>Optionen für diese B&amp;ilder…</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the converted picture</source>
        <translation>Das konvertierte Bild öffnen</translation>
    </message>
    <message>
        <source>Open the folder in which the results are</source>
        <translation>Den Ordner öffnen, in dem die Ergebnisse liegen</translation>
    </message>
    <message>
        <source>Order in the &amp;list</source>
        <translation>Rei&amp;henfolge in der Liste</translation>
    </message>
    <message>
        <source>Original kept: it is a link to a file elsewhere</source>
        <translation>Original behalten: Es ist eine Verknüpfung zu einer Datei an anderer Stelle</translation>
    </message>
    <message>
        <source>Original kept: it was changed meanwhile</source>
        <translation>Original behalten: Es wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>Original kept: the result is not smaller</source>
        <translation>Original behalten: Das Ergebnis ist nicht kleiner</translation>
    </message>
    <message>
        <source>Original kept: the result lacks some of it</source>
        <translation>Original behalten: Dem Ergebnis fehlt etwas davon</translation>
    </message>
    <message>
        <source>Original kept: there is no trash for it</source>
        <translation>Original behalten: Es gibt dafür keinen Papierkorb</translation>
    </message>
    <message>
        <source>Own CPU</source>
        <translation>Eigene CPU</translation>
    </message>
    <message>
        <source>Paused at {} of {}</source>
        <translation>Pausiert bei {} von {}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>Between what was and what is.</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures for the lab</source>
        <translation>Bilder für das Labor</translation>
    </message>
    <message>
        <source>Pin &amp;this one</source>
        <translation>Diese &amp;anheften</translation>
    </message>
    <message>
        <source>Pixels, 15 MB</source>
        <translation>Pixel, 15 MB</translation>
    </message>
    <message>
        <source>Pixels, 4 MB</source>
        <translation>Pixel, 4 MB</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Protections of a worker</source>
        <translation>Schutzmaßnahmen eines Arbeitsprozesses</translation>
    </message>
    <message>
        <source>Put the files back, or remove these pictures from the list.</source>
        <translation>Die Dateien zurücklegen oder diese Bilder aus der Liste entfernen.</translation>
    </message>
    <message>
        <source>Put the shown options into the form and use them for every picture</source>
        <translation>Die angezeigten Optionen ins Formular übernehmen und für jedes Bild verwenden</translation>
    </message>
    <message>
        <source>Quality lowered to keep within the size limit</source>
        <translation>Qualität gesenkt, um die Größenbegrenzung einzuhalten</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Remove these from the list, or save them in another format first.</source>
        <translation>Diese aus der Liste entfernen oder zuerst in einem anderen Format speichern.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Reserved for pictures</source>
        <translation>Für Bilder reserviert</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>Größenänderung</translation>
    </message>
    <message>
        <source>Resource limits</source>
        <extracomment>Each layer as people read it, in the order in which a worker puts them on.</extracomment>
        <translation>Ressourcengrenzen</translation>
    </message>
    <message>
        <source>Responsiveness &amp;lab</source>
        <translation>Reaktionszeit-&amp;Labor</translation>
    </message>
    <message>
        <source>Responsiveness lab</source>
        <translation>Reaktionszeit-Labor</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Columns that go when there is no room for all, the first one first; the cards have most of them.</extracomment>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results are pickled and copied through a pipe.</source>
        <translation>Ergebnisse werden serialisiert (Pickle) und durch eine Pipe kopiert.</translation>
    </message>
    <message>
        <source>Results in shared memory, workers behind the window.</source>
        <translation>Ergebnisse im gemeinsamen Speicher, Arbeitsprozesse hinter dem Fenster.</translation>
    </message>
    <message>
        <source>Results through shared memory</source>
        <translation>Ergebnisse über gemeinsamen Speicher</translation>
    </message>
    <message>
        <source>Retry ca&amp;ncelled</source>
        <translation>Ab&amp;gebrochene wiederholen</translation>
    </message>
    <message>
        <source>Run the lab on pictures that it makes</source>
        <translation>Das Labor mit selbst erzeugten Bildern ausführen</translation>
    </message>
    <message>
        <source>Run the lab on your own pictures</source>
        <translation>Das Labor mit eigenen Bildern ausführen</translation>
    </message>
    <message>
        <source>Save r&amp;eport…</source>
        <translation>B&amp;ericht speichern…</translation>
    </message>
    <message>
        <source>Save the page as PNG, the figures as JSON and Markdown</source>
        <translation>Die Seite als PNG, die Zahlen als JSON und Markdown speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Ersparnis</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Search the list by name and folder</source>
        <translation>Die Liste nach Name und Ordner durchsuchen</translation>
    </message>
    <message>
        <source>See and measure why this window does not freeze</source>
        <translation>Sehen und messen, warum dieses Fenster nicht einfriert</translation>
    </message>
    <message>
        <source>See what every core and worker is doing, and what holds things up</source>
        <translation>Sehen, was jeder Kern und Arbeitsprozess tut und was bremst</translation>
    </message>
    <message>
        <source>See whether you may open the files, then try again.</source>
        <translation>Prüfen, ob die Dateien geöffnet werden dürfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>See which folder is watched, with which options, and what came of it</source>
        <translation>Zeigt, welcher Ordner mit welchen Optionen überwacht wird und was daraus wurde</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Das ganze Bild zeigen</translation>
    </message>
    <message>
        <source>Show all there is to say about a picture that failed</source>
        <translation>Alles anzeigen, was zu einem fehlgeschlagenen Bild zu sagen ist</translation>
    </message>
    <message>
        <source>Show each pixel of the result as one of the screen</source>
        <translation>Jedes Pixel des Ergebnisses als ein Bildschirmpixel zeigen</translation>
    </message>
    <message>
        <source>Show each pixel of the result twice as large</source>
        <translation>Jedes Pixel des Ergebnisses doppelt so groß zeigen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Show one line for each picture instead of two</source>
        <translation>Für jedes Bild eine Zeile statt zwei anzeigen</translation>
    </message>
    <message>
        <source>Show or fold away the options that fewer people need</source>
        <translation>Optionen, die weniger Leute brauchen, zeigen oder einklappen</translation>
    </message>
    <message>
        <source>Show or hide the conversion options</source>
        <translation>Konvertierungsoptionen ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show the engine&apos;s figures about itself</source>
        <translation>Die Kennzahlen der Engine über sich selbst anzeigen</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>Die Datei im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Das Bild größer zeigen</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>Das Bild kleiner zeigen</translation>
    </message>
    <message>
        <source>Show the selected picture before and after, with the options of now</source>
        <translation>Das ausgewählte Bild vorher und nachher zeigen, mit den aktuellen Optionen</translation>
    </message>
    <message>
        <source>Show why pictures failed, and what can be done about it</source>
        <translation>Zeigen, warum Bilder fehlgeschlagen sind und was sich dagegen tun lässt</translation>
    </message>
    <message>
        <source>Sixteen at once, all in the window&apos;s process.</source>
        <translation>Sechzehn gleichzeitig, alle im Prozess des Fensters.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start Dropmill again; these pictures are not to blame.</source>
        <translation>Dropmill neu starten; an diesen Bildern liegt es nicht.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation>
            <numerusform>%Ln Arbeitsprozess wird gestartet</numerusform>
            <numerusform>%Ln Arbeitsprozesse werden gestartet</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop &amp;after this one</source>
        <translation>Nach diesem Bild pausie&amp;ren</translation>
    </message>
    <message>
        <source>Stop everything that has been started; finished pictures stay as they are</source>
        <translation>Alles anhalten, was gestartet wurde; fertige Bilder bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Stop the running strategy and start no other (Esc)</source>
        <translation>Die laufende Strategie anhalten und keine weitere starten (Esc)</translation>
    </message>
    <message>
        <source>Stop the selected pictures</source>
        <translation>Die ausgewählten Bilder anhalten</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Take finished pictures off the list; no file is deleted</source>
        <translation>Fertige Bilder aus der Liste entfernen; es wird keine Datei gelöscht</translation>
    </message>
    <message>
        <source>Take the pictures that wait for a start off the list; no file is deleted</source>
        <translation>Bilder, die auf den Start warten, aus der Liste entfernen; es wird keine Datei gelöscht</translation>
    </message>
    <message>
        <source>Take the selected pictures off the list, cancelling those that run</source>
        <translation>Die ausgewählten Bilder aus der Liste entfernen und laufende abbrechen</translation>
    </message>
    <message>
        <source>The batch stops after this one</source>
        <translation>Der Stapel hält nach diesem Bild an</translation>
    </message>
    <message>
        <source>The camera&apos;s own JPEG from the raw file</source>
        <translation>Das von der Kamera in die Rohdatei eingebettete JPEG</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full: {free} free. Make room; the batch goes on by itself.</source>
        <extracomment>What becomes of pictures for which the place for results is not waited for. Seconds between two looks at a place that takes nothing. Each time that the looks were wrong (a quota, a drive that only pretends) they become rarer, for every try costs conversions.</extracomment>
        <translation>Der Datenträger von {folder} ist fast voll: noch {free} frei. Bitte Platz schaffen; der Stapel läuft dann automatisch weiter.</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>Das Laufwerk antwortet nicht</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Die Datei ist nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached any more. The batch goes on by itself when it is there again.</source>
        <translation>Der Ordner {folder} ist nicht mehr erreichbar. Der Stapel läuft automatisch weiter, sobald er wieder da ist.</translation>
    </message>
    <message>
        <source>The folder {name} holds no pictures.</source>
        <translation>Der Ordner {name} enthält keine Bilder.</translation>
    </message>
    <message>
        <source>The folder {name} is back.</source>
        <extracomment>Looking through the folder takes no more than this share of the time, however large it is: while the system tells of changes, and while it does not. Steps come no closer than this part of the time in which a file settles: many files that land one after the other are looked at together.</extracomment>
        <translation>Der Ordner {name} ist wieder da.</translation>
    </message>
    <message>
        <source>The folder {name} is gone; waiting for it to come back.</source>
        <translation>Der Ordner {name} ist verschwunden; es wird auf ihn gewartet.</translation>
    </message>
    <message>
        <source>The journal was damaged and was set aside as {file}; what was converted before is not known any more.</source>
        <translation>Das Journal war beschädigt und wurde als {file} beiseitegelegt; was früher konvertiert wurde, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>The journal {name} cannot be used ({reason}), so this batch cannot be resumed and its results will not be remembered.</source>
        <translation>Das Journal {name} kann nicht verwendet werden ({reason}); dieser Stapel lässt sich daher nicht fortsetzen, und seine Ergebnisse werden nicht gemerkt.</translation>
    </message>
    <message>
        <source>The list of what can be undone was damaged and was set aside as {file}; what was done before cannot be undone any more.</source>
        <extracomment>Batches that can be undone in any case, and at most: as many as fit with so many changes in all, a fifth of a gigabyte. Older ones are forgotten when a new one begins. How long another program may keep the file, in seconds.</extracomment>
        <translation>Die Liste dessen, was rückgängig gemacht werden kann, war beschädigt und wurde als {file} beiseitegelegt; was früher getan wurde, lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>The options do not fit these pictures</source>
        <translation>Die Optionen passen nicht zu diesen Bildern</translation>
    </message>
    <message>
        <source>The originals are untouched; try again, or look whether the disk is sound.</source>
        <translation>Die Originale sind unberührt; erneut versuchen oder prüfen, ob der Datenträger in Ordnung ist.</translation>
    </message>
    <message>
        <source>The pool&apos;s status board</source>
        <translation>Die Statustafel des Pools</translation>
    </message>
    <message>
        <source>The result cannot be written</source>
        <translation>Das Ergebnis kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The result could not be read back</source>
        <translation>Das Ergebnis konnte nicht zurückgelesen werden</translation>
    </message>
    <message>
        <source>The result would be {}, the picture is {}</source>
        <translation>Das Ergebnis wäre {} groß, das Bild hat {}</translation>
    </message>
    <message>
        <source>The same pictures, five ways to work on them: how late does the window answer?</source>
        <translation>Dieselben Bilder, fünf Arten, sie zu bearbeiten: Wie spät antwortet das Fenster?</translation>
    </message>
    <message>
        <source>The system tells of no changes in {name} ({reason}); it is looked at every {seconds} s.</source>
        <translation>Das System meldet keine Änderungen in {name} ({reason}); der Ordner wird alle {seconds} s geprüft.</translation>
    </message>
    <message>
        <source>The window will freeze: that is the lesson. Esc is heard between pictures.</source>
        <translation>Das Fenster wird einfrieren: Genau das ist die Lektion. Esc wird zwischen den Bildern beachtet.</translation>
    </message>
    <message>
        <source>The window&apos;s thread</source>
        <translation>Der Thread des Fensters</translation>
    </message>
    <message>
        <source>Threads or processes in the three pools</source>
        <translation>Threads oder Prozesse in den drei Pools</translation>
    </message>
    <message>
        <source>Through the slabs</source>
        <translation>Über die Slabs</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>Zu groß für den Speicher</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Hat zu lange gedauert</translation>
    </message>
    <message>
        <source>Transparency replaced by a background</source>
        <translation>Transparenz durch einen Hintergrund ersetzt</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Try again, and please report it if it happens a second time.</source>
        <translation>Erneut versuchen und bitte melden, wenn es noch einmal geschieht.</translation>
    </message>
    <message>
        <source>Try again: each result gets a name that is free.</source>
        <translation>Erneut versuchen: Jedes Ergebnis erhält einen freien Namen.</translation>
    </message>
    <message>
        <source>Two processes add one, many times. To add is to read, to add and to write back; what the other wrote in between is lost. With a slot for each writer there is nothing to lose: the reader adds the slots up.</source>
        <translation>Zwei Prozesse addieren vielmals eins. Addieren heißt lesen, addieren und zurückschreiben; was der andere dazwischen geschrieben hat, geht verloren. Mit einem eigenen Feld für jeden Schreiber kann nichts verloren gehen: Der Leser summiert die Felder.</translation>
    </message>
    <message>
        <source>Type here while a strategy runs</source>
        <translation>Hier tippen, während eine Strategie läuft</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Us&amp;e for all</source>
        <translation>Für alle über&amp;nehmen</translation>
    </message>
    <message>
        <source>Use for &amp;selected</source>
        <translation>Für Aus&amp;wahl übernehmen</translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options again</source>
        <translation>Wieder Optionen des Stapels ver&amp;wenden</translation>
    </message>
    <message>
        <source>Use the shown options for the selected pictures only, whatever the form says</source>
        <translation>Die angezeigten Optionen nur für die ausgewählten Bilder verwenden, unabhängig vom Formular</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>WebP file, 0.3 MB</source>
        <translation>WebP-Datei, 0,3 MB</translation>
    </message>
    <message>
        <source>What a shared counter loses</source>
        <translation>Was ein gemeinsamer Zähler verliert</translation>
    </message>
    <message>
        <source>What comes back of every picture</source>
        <translation>Was von jedem Bild zurückkommt</translation>
    </message>
    <message>
        <source>What was written is in the trash</source>
        <translation>Was geschrieben wurde, liegt im Papierkorb</translation>
    </message>
    <message>
        <source>Without the extra brightness for HDR screens</source>
        <translation>Ohne die zusätzliche Helligkeit für HDR-Bildschirme</translation>
    </message>
    <message>
        <source>Work where the click arrived.</source>
        <translation>Arbeiten, wo der Klick ankam.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Workers ended</source>
        <translation>Beendete Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Workers started</source>
        <translation>Gestartete Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Write what became of every picture into a file, as a table or for programs</source>
        <translation>In eine Datei schreiben, was aus jedem Bild wurde, als Tabelle oder für Programme</translation>
    </message>
    <message>
        <source>Written by one thread, the engine&apos;s supervisor. Read by anybody, at any moment. It needs no lock: a number with a single writer cannot lose an update, and a reader sees it one event old at worst. Workers do not write on it, they send messages; a slab of shared memory has one owner at a time, and the message that says “it is yours” is what orders memory.</source>
        <translation>Von einem einzigen Thread geschrieben, dem Aufseher der Engine. Von jedem jederzeit gelesen. Sie braucht keine Sperre: Eine Zahl mit nur einem Schreiber kann keine Änderung verlieren, und ein Leser sieht sie schlimmstenfalls ein Ereignis zu alt. Arbeitsprozesse schreiben nicht darauf, sie senden Nachrichten; ein Slab gemeinsamen Speichers hat immer genau einen Besitzer, und die Nachricht „Er gehört dir“ ist es, die den Speicher ordnet.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>a smaller size shows the whole picture already</source>
        <translation>eine kleinere Größe zeigt schon das ganze Bild</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>alle aus</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>alle an</translation>
    </message>
    <message>
        <source>an option that was chosen cannot be had here</source>
        <translation>eine gewählte Option ist hier nicht verfügbar</translation>
    </message>
    <message>
        <source>another program wrote {target} meanwhile</source>
        <translation>ein anderes Programm hat {target} inzwischen geschrieben</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>copied to {result}</source>
        <translation>nach {result} kopiert</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>Abstürze</translation>
    </message>
    <message>
        <source>damaged, converted as far as it can be read</source>
        <extracomment>What is missing from a result for which there is a place all the same, and why its original is still there that was to be replaced.</extracomment>
        <translation>beschädigt, so weit wie lesbar konvertiert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>von {}</translation>
    </message>
    <message>
        <source>from {} to {}, {} larger</source>
        <translation>von {} auf {}, {} größer</translation>
    </message>
    <message>
        <source>from {} to {}, {} smaller</source>
        <translation>von {} auf {}, {} kleiner</translation>
    </message>
    <message>
        <source>grew by {}</source>
        <translation>{} mehr</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>it cannot be brought back from the trash ({reason})</source>
        <translation>es kann nicht aus dem Papierkorb zurückgeholt werden ({reason})</translation>
    </message>
    <message>
        <source>it cannot be moved to the trash ({reason})</source>
        <translation>es kann nicht in den Papierkorb verschoben werden ({reason})</translation>
    </message>
    <message>
        <source>it was changed since it was written, so it was left alone</source>
        <translation>es wurde seit dem Schreiben geändert und daher nicht angetastet</translation>
    </message>
    <message>
        <source>its result could not be read back</source>
        <translation>das Ergebnis konnte nicht zurückgelesen werden</translation>
    </message>
    <message>
        <source>its worker was killed from outside each time it was tried</source>
        <translation>der Arbeitsprozess wurde bei jedem Versuch von außen beendet</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>late at most,
99 times of 100</source>
        <translation>maximale Verzögerung
in 99 von 100 Fällen</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längste</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>der Speicher reichte nicht aus</translation>
    </message>
    <message>
        <source>missing: {layers}</source>
        <translation>es fehlt: {layers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>nichts verloren</translation>
    </message>
    <message>
        <source>not converted, the conversion engine has stopped</source>
        <translation>nicht konvertiert, die Konvertierungs-Engine wurde angehalten</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>not known, no worker was ready yet</source>
        <translation>nicht bekannt, noch kein Arbeitsprozess war bereit</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>own CPU</source>
        <translation>eigene CPU</translation>
    </message>
    <message>
        <source>pictures/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} gespart</translation>
    </message>
    <message>
        <source>something went wrong inside Dropmill</source>
        <translation>in Dropmill ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopped where you wanted it, the rest waits</source>
        <translation>an der gewünschten Stelle angehalten, der Rest wartet</translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation>der Datenträger ist fast voll</translation>
    </message>
    <message>
        <source>the drive that holds the file stopped answering</source>
        <translation>das Laufwerk mit der Datei antwortet nicht mehr</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the file has too many pages to convert all of them</source>
        <translation>die Datei hat zu viele Seiten, um alle zu konvertieren</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is not there (any more)</source>
        <translation>die Datei ist nicht (mehr) vorhanden</translation>
    </message>
    <message>
        <source>the file that was there before was overwritten and is gone</source>
        <translation>die zuvor vorhandene Datei wurde überschrieben und ist verloren</translation>
    </message>
    <message>
        <source>the first frame of an animation was converted</source>
        <translation>das erste Bild einer Animation wurde konvertiert</translation>
    </message>
    <message>
        <source>the first of several pages was converted</source>
        <translation>die erste von mehreren Seiten wurde konvertiert</translation>
    </message>
    <message>
        <source>the folder for results is not there</source>
        <translation>der Ordner für die Ergebnisse ist nicht vorhanden</translation>
    </message>
    <message>
        <source>the folder for {target} cannot be reached any more</source>
        <translation>der Ordner für {target} ist nicht mehr erreichbar</translation>
    </message>
    <message>
        <source>the original is not in the trash any more, its result was left</source>
        <translation>das Original ist nicht mehr im Papierkorb, das Ergebnis wurde belassen</translation>
    </message>
    <message>
        <source>the original was kept, it is a link to a file elsewhere</source>
        <translation>das Original wurde behalten, es ist eine Verknüpfung zu einer Datei an anderer Stelle</translation>
    </message>
    <message>
        <source>the original was kept, it was changed since it was read</source>
        <translation>das Original wurde behalten, es wurde seit dem Lesen geändert</translation>
    </message>
    <message>
        <source>the original was kept, the result is not smaller</source>
        <translation>das Original wurde behalten, das Ergebnis ist nicht kleiner</translation>
    </message>
    <message>
        <source>the original was kept, the result lacks some of it</source>
        <translation>das Original wurde behalten, dem Ergebnis fehlt etwas davon</translation>
    </message>
    <message>
        <source>the original was kept, there is no trash for it</source>
        <translation>das Original wurde behalten, es gibt dafür keinen Papierkorb</translation>
    </message>
    <message>
        <source>the picture crashes the decoder</source>
        <translation>das Bild bringt den Decoder zum Absturz</translation>
    </message>
    <message>
        <source>the picture does not fit into the wished file size</source>
        <translation>das Bild passt nicht in die gewünschte Dateigröße</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>das Bild ist beschädigt oder unvollständig</translation>
    </message>
    <message>
        <source>the picture needs more memory than it may have</source>
        <translation>das Bild braucht mehr Speicher als erlaubt</translation>
    </message>
    <message>
        <source>the picture took too long</source>
        <translation>das Bild hat zu lange gedauert</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>das Ergebnis</translation>
    </message>
    <message>
        <source>the result would be larger than its format allows</source>
        <translation>das Ergebnis wäre größer, als das Format zulässt</translation>
    </message>
    <message>
        <source>the result would be no smaller</source>
        <translation>das Ergebnis wäre nicht kleiner</translation>
    </message>
    <message>
        <source>the result would not be small enough</source>
        <translation>das Ergebnis wäre nicht klein genug</translation>
    </message>
    <message>
        <source>the worker sent back no possible result, so nothing was written</source>
        <translation>der Arbeitsprozess lieferte kein gültiges Ergebnis, daher wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>there is no room left for {target}</source>
        <translation>für {target} ist kein Platz mehr</translation>
    </message>
    <message>
        <source>this is no picture in a format that Dropmill reads</source>
        <translation>dies ist kein Bild in einem Format, das Dropmill lesen kann</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>dies ist keine Datei</translation>
    </message>
    <message>
        <source>this is {detail}, which Dropmill does not read</source>
        <translation>von Dropmill nicht lesbar: {detail}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>Room for the longest delay, so that the line does not jump about.</extracomment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>writing {target} failed</source>
        <translation>{target} konnte nicht geschrieben werden</translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation>
            <numerusform>{busy} von %Ln Arbeitsprozess beschäftigt</numerusform>
            <numerusform>{busy} von %Ln Arbeitsprozessen beschäftigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation>{folder} kann nicht verwendet werden: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} ist kein Ordner.</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, only {free} free.</source>
        <extracomment>Bytes a pixel of an ordinary photo at the default quality, and kept exactly: rather too many. What a frame of an animation takes of that: most of it was on the frame before. Headers and what is kept of the source&apos;s metadata.</extracomment>
        <translation>{folder}: etwa {needed} benötigt, nur {free} frei.</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, {free} free.</source>
        <translation>{folder}: etwa {needed} benötigt, {free} frei.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <extracomment>Extensions taken from walked folders (lower case). A file named outright is taken whatever it is called.</extracomment>
        <translation>{name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name}: cancelled, nothing was written.</source>
        <translation>{name}: abgebrochen, es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{name}: skipped {result}, a smaller size shows the whole picture already.</source>
        <translation>{name}: {result} übersprungen, eine kleinere Größe zeigt schon das ganze Bild.</translation>
    </message>
    <message>
        <source>{name}: skipped, it is a result of an earlier batch.</source>
        <translation>{name}: übersprungen, es ist ein Ergebnis eines früheren Stapels.</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} is there already.</source>
        <translation>{name}: übersprungen, {result} ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} was made of it before.</source>
        <translation>{name}: übersprungen, {result} wurde schon früher daraus erzeugt.</translation>
    </message>
    <message>
        <source>{name}: undone, what was written is in the trash.</source>
        <translation>{name}: rückgängig gemacht, was geschrieben wurde, liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>{name}: {done}, {reason} ({wanted} instead of {had}).</source>
        <translation>{name}: {done}, {reason} ({wanted} statt {had}).</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <extracomment>Longest detail shown, in characters; details come from untrusted files.</extracomment>
        <translation>{name}: {reason}.</translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation>{reason} ({detail})</translation>
    </message>
    <message>
        <source>{reason}, so the original was kept</source>
        <translation>{reason}, daher wurde das Original behalten</translation>
    </message>
    <message>
        <source>{target} cannot be written</source>
        <translation>{target} kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{target} lies on a drive that can only be read</source>
        <translation>{target} liegt auf einem schreibgeschützten Laufwerk</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>{} B</source>
        <translation>{} B</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} PB</source>
        <translation>{} PB</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} TB</translation>
    </message>
    <message>
        <source>{} by themselves</source>
        <extracomment>What ended so many workers, by the engine&apos;s word for it.</extracomment>
        <translation>{} von selbst</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <source>{} in less than a second</source>
        <translation>{} in weniger als einer Sekunde</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} in {}</translation>
    </message>
    <message>
        <source>{} increments were made</source>
        <translation>Es wurde {}-mal hochgezählt</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} größer</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>{} lost</source>
        <translation>{} verloren</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} min {} s</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} ms</translation>
    </message>
    <message>
        <source>{} no longer needed</source>
        <translation>{} nicht mehr benötigt</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} von {} Dateien</translation>
    </message>
    <message>
        <source>{} pictures/min</source>
        <translation>{} Bilder/min</translation>
    </message>
    <message>
        <source>{} pictures/s</source>
        <translation>{} Bilder/s</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} sent what is not allowed</source>
        <translation>{} mit unzulässiger Antwort</translation>
    </message>
    <message>
        <source>{} took too long</source>
        <translation>{} mit Zeitüberschreitung</translation>
    </message>
    <message>
        <source>{} with a cancelled picture</source>
        <translation>{} mit abgebrochenem Bild</translation>
    </message>
    <message>
        <source>{} · {}/s</source>
        <translation>{} · {}/s</translation>
    </message>
    <message>
        <source>{}, it was {}</source>
        <translation>{}, vorher {}</translation>
    </message>
    <message>
        <source>{}, with its own options</source>
        <translation>{}, mit eigenen Optionen</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dropmill</source>
        <translation>Über Dropmill</translation>
    </message>
    <message>
        <source>Drop pictures on a window; get them back resized, as WebP, AVIF, JPEG or PNG.</source>
        <translation>Bilder auf ein Fenster ziehen und in neuer Größe als WebP, AVIF, JPEG oder PNG zurückerhalten.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Protections of the worker processes</source>
        <translation>Schutzmaßnahmen der Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Version {} · {} licence</source>
        <translation>Version {} · {}-Lizenz</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert pictures as soon as they are dropped; otherwise they wait for Start</source>
        <translation>Bilder sofort beim Ablegen konvertieren; sonst warten sie auf „Starten“</translation>
    </message>
    <message>
        <source>Progress of all pictures</source>
        <extracomment>Beside the headline: what is to be done about what it tells. From left to right, as all rows. Those that are only a picture and a word. The first is the last to make room for the headline. When the one has gone, the other takes the keyboard.</extracomment>
        <translation>Fortschritt aller Bilder</translation>
    </message>
    <message>
        <source>Select the pictures that failed</source>
        <translation>Die fehlgeschlagenen Bilder auswählen</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Fehlgeschlagene zeigen</translation>
    </message>
    <message>
        <source>Start b&amp;y itself</source>
        <translation>A&amp;utomatisch starten</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message>
        <source>The conversion engine has stopped: {}</source>
        <translation>Die Konvertierungs-Engine wurde angehalten: {}</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Compare with these options no more</source>
        <translation>Nicht mehr mit diesen Optionen vergleichen</translation>
    </message>
    <message>
        <source>Pinned {}</source>
        <translation>Angeheftet {}</translation>
    </message>
    <message>
        <source>Sizes and similarity</source>
        <extracomment>Of the options, beside their title.</extracomment>
        <translation>Größen und Ähnlichkeit</translation>
    </message>
    <message>
        <source>Unpin {}</source>
        <translation>{} lösen</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>&amp;Keep converting</source>
        <translation>&amp;Weiter konvertieren</translation>
    </message>
    <message>
        <source>&amp;Stop and resume later</source>
        <translation>&amp;Anhalten und später fortsetzen</translation>
    </message>
    <message>
        <source>Finish in the &amp;background</source>
        <translation>Im &amp;Hintergrund fertigstellen</translation>
    </message>
    <message>
        <source>Not while the batch is paused.</source>
        <translation>Nicht, solange der Stapel pausiert ist.</translation>
    </message>
    <message>
        <source>Pictures are still being converted</source>
        <translation>Es werden noch Bilder konvertiert</translation>
    </message>
    <message>
        <source>The window goes away; you are told when all is done, then Dropmill ends.</source>
        <translation>Das Fenster verschwindet; Sie werden benachrichtigt, wenn alles fertig ist, dann wird Dropmill beendet.</translation>
    </message>
    <message>
        <source>The window stays open.</source>
        <translation>Das Fenster bleibt offen.</translation>
    </message>
    <message>
        <source>What is done stays; the next start offers to go on with the rest.</source>
        <translation>Was fertig ist, bleibt; der nächste Start bietet an, mit dem Rest fortzufahren.</translation>
    </message>
    <message>
        <source>{} of {} pictures are not converted yet.</source>
        <translation>{} von {} Bildern sind noch nicht konvertiert.</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Automatic…</source>
        <translation>Automatisch…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>{}: automatic</source>
        <translation>{}: automatisch</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>About {size} for {pictures} pictures ({low} to {high}, from a sample of {sample})</source>
        <translation>Etwa {size} für {pictures} Bilder ({low} bis {high}, aus einer Stichprobe von {sample})</translation>
    </message>
    <message>
        <source>Before is scaled or cut to the result&apos;s size</source>
        <translation>Vorher ist auf die Größe des Ergebnisses skaliert oder zugeschnitten</translation>
    </message>
    <message>
        <source>First of {} frames; the size is that of all</source>
        <translation>Erstes von {} Einzelbildern; die Größe gilt für alle</translation>
    </message>
    <message>
        <source>as large</source>
        <translation>gleich groß</translation>
    </message>
    <message>
        <source>hardly any difference</source>
        <translation>kaum ein Unterschied</translation>
    </message>
    <message>
        <source>looks the same</source>
        <translation>sieht gleich aus</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>viel schlechter</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>slight differences</source>
        <translation>leichte Unterschiede</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identisch</translation>
    </message>
    <message>
        <source>visible differences</source>
        <translation>sichtbare Unterschiede</translation>
    </message>
    <message>
        <source>{score}, {words}</source>
        <translation>{score}, {words}</translation>
    </message>
    <message>
        <source>{} for all {} pictures</source>
        <translation>{} für alle {} Bilder</translation>
    </message>
    <message>
        <source>{} for this picture</source>
        <translation>{} für dieses Bild</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} größer</translation>
    </message>
    <message>
        <source>{} smaller</source>
        <translation>{} kleiner</translation>
    </message>
    <message>
        <source>{}, at most {}</source>
        <translation>{}, höchstens {}</translation>
    </message>
    <message>
        <source>{}, effort {}</source>
        <translation>{}, Aufwand {}</translation>
    </message>
    <message>
        <source>{}, lossless</source>
        <translation>{}, verlustfrei</translation>
    </message>
    <message>
        <source>{}, quality {}</source>
        <translation>{}, Qualität {}</translation>
    </message>
    <message>
        <source>{}, similarity {}</source>
        <translation>{}, Ähnlichkeit {}</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Converting a few pictures on trial…</source>
        <translation>Einige Bilder werden probeweise konvertiert…</translation>
    </message>
    <message>
        <source>Converting {} to compare it…</source>
        <translation>{} wird zum Vergleich konvertiert…</translation>
    </message>
    <message>
        <source>No estimate: none of the pictures tried could be converted.</source>
        <translation>Keine Schätzung: Keines der Probebilder konnte konvertiert werden.</translation>
    </message>
    <message>
        <source>Result that is shown</source>
        <extracomment>The first is the last to make room for the name. So much of a name is read before commands get the room. How much of the height figures and notes may take.</extracomment>
        <translation>Angezeigtes Ergebnis</translation>
    </message>
    <message>
        <source>Select a picture to compare it before and after.</source>
        <translation>Ein Bild auswählen, um es vorher und nachher zu vergleichen.</translation>
    </message>
    <message>
        <source>Shown at {}</source>
        <translation>Angezeigt mit {}</translation>
    </message>
    <message>
        <source>This picture has its own options; the form is for the others</source>
        <translation>Dieses Bild hat eigene Optionen; das Formular gilt für die anderen</translation>
    </message>
</context>
<context>
    <name>CopyController</name>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>%Ln Datei kopiert.</numerusform>
            <numerusform>%Ln Dateien kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <extracomment>The largest file that becomes a data URI; pages with more are slower than with a file. The order in which a browser shall try formats: the smallest files first.</extracomment>
        <translation>
            <numerusform>%Ln Pfad kopiert.</numerusform>
            <numerusform>%Ln Pfade kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTML for %Ln picture(s) copied.</source>
        <translation>
            <numerusform>HTML für %Ln Bild kopiert.</numerusform>
            <numerusform>HTML für %Ln Bilder kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one result at a time can be copied as a data URI.</source>
        <translation>Es kann immer nur ein Ergebnis auf einmal als Daten-URI kopiert werden.</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>{} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{} copied as a data URI.</source>
        <translation>{} als Daten-URI kopiert.</translation>
    </message>
    <message>
        <source>{} is too large for a data URI: more than {}.</source>
        <translation>{} ist zu groß für eine Daten-URI: mehr als {}.</translation>
    </message>
</context>
<context>
    <name>CoreChart</name>
    <message>
        <source>CPU {}</source>
        <translation>CPU {}</translation>
    </message>
</context>
<context>
    <name>CoreGrid</name>
    <message>
        <source>Load of each core</source>
        <translation>Auslastung jedes Kerns</translation>
    </message>
    <message>
        <source>{core}  {busy}, Dropmill {ours}</source>
        <translation>{core}  {busy}, Dropmill {ours}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details of the defect</source>
        <translation>Details zum Fehler</translation>
    </message>
    <message>
        <source>Dropmill goes on, but this should not have happened. The text below helps to find the defect; it is also in {}.</source>
        <translation>Dropmill läuft weiter, aber das hätte nicht passieren dürfen. Der Text unten hilft, den Fehler zu finden; er steht auch in {}.</translation>
    </message>
    <message>
        <source>Something went wrong in Dropmill</source>
        <translation>In Dropmill ist ein Fehler aufgetreten</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>&amp;Convert them all the same</source>
        <translation>Trotzdem &amp;konvertieren</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>&amp;Auslassen</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>Change &amp;options first</source>
        <translation>Zuerst &amp;Optionen ändern</translation>
    </message>
    <message>
        <source>Let them wait</source>
        <translation>Warten lassen</translation>
    </message>
    <message>
        <source>Some results may not be what you expect.</source>
        <translation>Manche Ergebnisse könnten anders ausfallen als erwartet.</translation>
    </message>
    <message>
        <source>These pictures wait for your answer; all others are being converted.</source>
        <translation>Diese Bilder warten auf Ihre Antwort, alle anderen werden konvertiert.</translation>
    </message>
</context>
<context>
    <name>DestinationButton</name>
    <message>
        <source>Every result is written into the folder of its picture</source>
        <translation>Jedes Ergebnis wird in den Ordner seines Bildes geschrieben</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Ordner für Ergebnisse</translation>
    </message>
    <message>
        <source>In a folder, with its subfolders…</source>
        <translation>In einem Ordner, mit Unterordnern…</translation>
    </message>
    <message>
        <source>In {}</source>
        <translation>In {}</translation>
    </message>
    <message>
        <source>In {} ▾</source>
        <translation>In {} ▾</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <extracomment>A path takes no more room than so many average letters.</extracomment>
        <translation>Neben jedem Bild</translation>
    </message>
    <message>
        <source>Next to each picture ▾</source>
        <translation>Neben jedem Bild ▾</translation>
    </message>
    <message>
        <source>Results are written into {}</source>
        <translation>Ergebnisse werden in {} geschrieben</translation>
    </message>
    <message>
        <source>Where results go</source>
        <translation>Wohin Ergebnisse kommen</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add</source>
        <translation>Zum Hinzufügen ablegen</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop area</source>
        <translation>Ablagebereich</translation>
    </message>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>Bilder oder Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Every picture becomes {} in {}.</source>
        <translation>Aus jedem Bild wird {} in {}.</translation>
    </message>
    <message>
        <source>Every picture becomes {} next to it.</source>
        <translation>Aus jedem Bild wird {} daneben.</translation>
    </message>
    <message>
        <source>Reads {}.</source>
        <translation>Liest {}.</translation>
    </message>
    <message>
        <source>one {} file</source>
        <translation>eine {}-Datei</translation>
    </message>
    <message>
        <source>{} files ({})</source>
        <translation>{} Dateien ({})</translation>
    </message>
</context>
<context>
    <name>EncoderFields</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>Höher sieht besser aus und braucht mehr Bytes; 75 bis 85 passt für die meisten Fotos</translation>
    </message>
    <message>
        <source>How hard to look for a smaller file; no pixel changes</source>
        <translation>Wie intensiv nach einer kleineren Datei gesucht wird; kein Pixel ändert sich</translation>
    </message>
    <message>
        <source>How much time encoding may take: chooses the effort of every format</source>
        <translation>Wie viel Zeit die Kodierung brauchen darf: bestimmt den Aufwand jedes Formats</translation>
    </message>
    <message>
        <source>Of animations, the first frame</source>
        <translation>Von Animationen das erste Bild</translation>
    </message>
    <message>
        <source>Of animations, the first frame in {}</source>
        <translation>Von Animationen das erste Bild in {}</translation>
    </message>
    <message>
        <source>Of which format the options below are</source>
        <translation>Zu welchem Format die Optionen unten gehören</translation>
    </message>
    <message>
        <source>Options of</source>
        <translation>Optionen für</translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation>Mehrere Formate</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Thoro&amp;ughness</source>
        <translation>Gründli&amp;chkeit</translation>
    </message>
    <message>
        <source>Which kind of file the results are</source>
        <translation>Welche Art von Datei die Ergebnisse sind</translation>
    </message>
</context>
<context>
    <name>EndsController</name>
    <message>
        <source>Pictures are being converted</source>
        <translation>Bilder werden konvertiert</translation>
    </message>
    <message>
        <source>{} % – {}</source>
        <translation>{} % – {}</translation>
    </message>
</context>
<context>
    <name>FailuresPanel</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the list of causes</source>
        <translation>Die Liste der Ursachen schließen</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>Fehler nach Ursache</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Why pictures failed</source>
        <translation>Warum Bilder fehlgeschlagen sind</translation>
    </message>
</context>
<context>
    <name>FileTransfers</name>
    <message>
        <source>The system did not hand over the files of the other program; add them with “Add files…” instead.</source>
        <extracomment>The portal may have to be started, and to export thousands of files.</extracomment>
        <translation>Das System hat die Dateien des anderen Programms nicht übergeben; fügen Sie sie stattdessen mit „Dateien hinzufügen…“ hinzu.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>A pause in typing after which the list follows.</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show every picture on the list</source>
        <translation>Alle Bilder der Liste zeigen</translation>
    </message>
    <message>
        <source>Show the pictures that failed</source>
        <translation>Die fehlgeschlagenen Bilder zeigen</translation>
    </message>
    <message>
        <source>Show the pictures that wait or are being converted</source>
        <translation>Die Bilder zeigen, die warten oder gerade konvertiert werden</translation>
    </message>
    <message>
        <source>Show the pictures that were converted</source>
        <translation>Die konvertierten Bilder zeigen</translation>
    </message>
    <message>
        <source>Show the pictures that were skipped, kept or cancelled</source>
        <translation>Die übersprungenen, behaltenen oder abgebrochenen Bilder zeigen</translation>
    </message>
    <message>
        <source>Show the results that are larger than their originals</source>
        <translation>Die Ergebnisse zeigen, die größer als ihre Originale sind</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Results will go into {}. Press Start to convert the pictures.</source>
        <translation>Ergebnisse kommen in {}. „Starten“ konvertiert die Bilder.</translation>
    </message>
    <message>
        <source>Results will go next to each picture; originals stay as they are. Choose another place beside Start, or press Start.</source>
        <translation>Ergebnisse kommen neben jedes Bild; Originale bleiben, wie sie sind. Wählen Sie neben „Starten“ einen anderen Ort, oder drücken Sie „Starten“.</translation>
    </message>
</context>
<context>
    <name>FittingRow</name>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
    <message>
        <source>What there is no room for beside the text</source>
        <translation>Wofür neben dem Text kein Platz ist</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Folded away</source>
        <translation>Eingeklappt</translation>
    </message>
    <message>
        <source>Folded away: {}</source>
        <translation>Eingeklappt: {}</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Unten angezeigt</translation>
    </message>
</context>
<context>
    <name>FormatChecks</name>
    <message>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Write every picture as {} too</source>
        <translation>Jedes Bild auch als {} schreiben</translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message numerus="yes">
        <source>{} and %Ln more have changed since the batch was begun; converted as they are now.</source>
        <translation>
            <numerusform>{} und %Ln weiteres haben sich seit Beginn des Stapels geändert; sie wurden in ihrer jetzigen Form konvertiert.</numerusform>
            <numerusform>{} und %Ln weitere haben sich seit Beginn des Stapels geändert; sie wurden in ihrer jetzigen Form konvertiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} has changed since the batch was begun; converted as it is now.</source>
        <extracomment>How long ``close`` waits for the look at older batches, in seconds.</extracomment>
        <translation>{} hat sich seit Beginn des Stapels geändert; es wird in der jetzigen Form konvertiert.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>Die Sprache des Fensters; sie wechselt sofort</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Die des Systems</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Dropmill {share}</source>
        <translation>Dropmill {share}</translation>
    </message>
    <message>
        <source>Last 60 seconds</source>
        <translation>Letzte 60 Sekunden</translation>
    </message>
    <message>
        <source>Other programs {share}</source>
        <translation>Andere Programme {share}</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Begrenzung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Similarity (SSIM)</source>
        <translation>Ähnlichkeit (SSIM)</translation>
    </message>
    <message>
        <source>What the quality is searched for, instead of taken as it is</source>
        <translation>Wonach die Qualität gesucht wird, statt sie fest vorzugeben</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>Encoding takes longest: {share} of the workers’ time.</source>
        <translation>Die Kodierung dauert am längsten: {share} der Zeit der Arbeitsprozesse.</translation>
    </message>
    <message>
        <source>No workers</source>
        <translation>Keine Arbeitsprozesse</translation>
    </message>
    <message>
        <source>Nothing: no picture is being converted.</source>
        <translation>Keiner: Es wird kein Bild konvertiert.</translation>
    </message>
    <message>
        <source>Other programs take {share} of the processor.</source>
        <translation>Andere Programme beanspruchen {share} des Prozessors.</translation>
    </message>
    <message>
        <source>Pictures wait until there is memory for them.</source>
        <translation>Bilder warten, bis genug Speicher für sie frei ist.</translation>
    </message>
    <message>
        <source>Reading pictures takes longest: {share} of the workers’ time.</source>
        <translation>Das Lesen der Bilder dauert am längsten: {share} der Zeit der Arbeitsprozesse.</translation>
    </message>
    <message>
        <source>Resizing takes longest: {share} of the workers’ time.</source>
        <translation>Die Größenänderung dauert am längsten: {share} der Zeit der Arbeitsprozesse.</translation>
    </message>
    <message>
        <source>The busiest is {core} with {share}</source>
        <extracomment>More cores than this are summed up instead of read out.</extracomment>
        <translation>Am stärksten ausgelastet ist {core} mit {share}</translation>
    </message>
    <message>
        <source>The first pictures are under way.</source>
        <translation>Die ersten Bilder sind in Arbeit.</translation>
    </message>
    <message>
        <source>The pictures are so small that handing them out takes longest.</source>
        <translation>Die Bilder sind so klein, dass ihr Verteilen am längsten dauert.</translation>
    </message>
    <message>
        <source>This system does not tell how busy its cores are.</source>
        <translation>Dieses System verrät nicht, wie ausgelastet seine Kerne sind.</translation>
    </message>
    <message>
        <source>Worker {number}: {picture}</source>
        <translation>Arbeitsprozess {number}: {picture}</translation>
    </message>
    <message>
        <source>Workers wait for the disk that pictures are read from.</source>
        <translation>Arbeitsprozesse warten auf den Datenträger, von dem Bilder gelesen werden.</translation>
    </message>
    <message>
        <source>Workers wait for the disk that results are written to.</source>
        <translation>Arbeitsprozesse warten auf den Datenträger, auf den Ergebnisse geschrieben werden.</translation>
    </message>
    <message>
        <source>converts</source>
        <translation>konvertiert</translation>
    </message>
    <message>
        <source>decodes</source>
        <translation>dekodiert</translation>
    </message>
    <message>
        <source>encodes</source>
        <translation>kodiert</translation>
    </message>
    <message>
        <source>of {budget}; workers {workers}, this program {program}</source>
        <translation>von {budget}; Arbeitsprozesse {workers}, dieses Programm {program}</translation>
    </message>
    <message>
        <source>resizes</source>
        <translation>ändert die Größe</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>prüft</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>workers {workers}, this program {program}</source>
        <translation>Arbeitsprozesse {workers}, dieses Programm {program}</translation>
    </message>
    <message>
        <source>{busy} of {ready} busy, {starting} starting</source>
        <translation>{busy} von {ready} beschäftigt, {starting} im Start</translation>
    </message>
    <message>
        <source>{busy}: Dropmill {ours}, other programs {others}</source>
        <translation>{busy}: Dropmill {ours}, andere Programme {others}</translation>
    </message>
</context>
<context>
    <name>MachineView</name>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln Kern</numerusform>
            <numerusform>%Ln Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Zurück zu den Bildern</translation>
    </message>
    <message>
        <source>99 % are shorter; longest {worst}</source>
        <translation>99 % sind kürzer; längste {worst}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Delay of this window</source>
        <translation>Verzögerung dieses Fensters</translation>
    </message>
    <message>
        <source>How many pictures are converted at a time; Automatic is one a core</source>
        <translation>Wie viele Bilder gleichzeitig konvertiert werden; „Automatisch“ bedeutet eins pro Kern</translation>
    </message>
    <message>
        <source>Machine</source>
        <extracomment>Where there is this width for the cores, in characters, the workers stand beside them. Bars of lag are compared with this, in ms: three frames, from which on one is felt.</extracomment>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Measuring the cores…</source>
        <translation>Kerne werden gemessen…</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>What holds things up now:</source>
        <translation>Aktueller Engpass:</translation>
    </message>
    <message>
        <source>Worker pro&amp;cesses</source>
        <translation>Arbeits&amp;prozesse</translation>
    </message>
    <message>
        <source>in the last seconds</source>
        <translation>in den letzten Sekunden</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Commands</source>
        <extracomment>What the user can put away.</extracomment>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Why {} failed</source>
        <translation>Warum {} fehlgeschlagen ist</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Time to notice a notice, and to read one of its words without hurry.</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Error: {}</source>
        <translation>Fehler: {}</translation>
    </message>
    <message>
        <source>Warning: {}</source>
        <translation>Warnung: {}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>NamingFields</name>
    <message>
        <source>For example {}</source>
        <extracomment>Whoever pauses so long while typing has probably typed all of it.</extracomment>
        <translation>Zum Beispiel {}</translation>
    </message>
    <message>
        <source>What results are called, with placeholders: {}</source>
        <translation>Wie Ergebnisse heißen, mit Platzhaltern: {}</translation>
    </message>
</context>
<context>
    <name>OptionEditor</name>
    <message>
        <source>Advanced</source>
        <extracomment>A slider of more steps than this moves ten of them at a click beside its handle.</extracomment>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>Verlustf&amp;rei</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadaten</translation>
    </message>
    <message>
        <source>&amp;Never enlarge</source>
        <translation>&amp;Nie vergrößern</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualität</translation>
    </message>
    <message>
        <source>&amp;Transparency</source>
        <translation>Trans&amp;parenz</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>Brei&amp;te</translation>
    </message>
    <message>
        <source>0 is as fast as WebP; 3 makes smaller files in seven times the time</source>
        <translation>0 ist so schnell wie WebP; 3 ergibt kleinere Dateien in siebenfacher Zeit</translation>
    </message>
    <message>
        <source>0 is fastest, 6 makes the smallest files; 4 is a good middle</source>
        <translation>0 ist am schnellsten, 6 ergibt die kleinsten Dateien; 4 ist ein guter Mittelwert</translation>
    </message>
    <message>
        <source>1 is fastest, 9 makes the smallest files; above 6 gains little</source>
        <translation>1 ist am schnellsten, 9 ergibt die kleinsten Dateien; über 6 bringt kaum noch etwas</translation>
    </message>
    <message>
        <source>3 is as fast as WebP; 7 makes smaller files in several times the time</source>
        <translation>3 ist so schnell wie WebP; 7 ergibt kleinere Dateien in mehrfacher Zeit</translation>
    </message>
    <message>
        <source>4:4:4 keeps thin coloured lines and text sharp, 4:2:0 makes smaller files</source>
        <translation>4:4:4 hält dünne farbige Linien und Text scharf, 4:2:0 ergibt kleinere Dateien</translation>
    </message>
    <message>
        <source>A result must be at least so much smaller than its source</source>
        <translation>Ein Ergebnis muss mindestens so viel kleiner als die Quelle sein</translation>
    </message>
    <message>
        <source>Accept damaged pictures</source>
        <translation>Beschädigte Bilder annehmen</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Alle außer dem Ort</translation>
    </message>
    <message>
        <source>All, a file for each</source>
        <translation>Alle, je eine Datei</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animationen</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>At most so many colours; much smaller for drawings, coarse for photos</source>
        <translation>Höchstens so viele Farben; viel kleiner bei Zeichnungen, grob bei Fotos</translation>
    </message>
    <message>
        <source>Author and copyright</source>
        <translation>Autor und Copyright</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Behind what is transparent where the format is not, and around the picture where it does not fill its box; as #rrggbb</source>
        <translation>Hinter Transparentem, wo das Format keine Transparenz kennt, und um das Bild, wo es den Rahmen nicht füllt; als #rrggbb</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Unten</translation>
    </message>
    <message>
        <source>Camera maker&apos;s notes (E&amp;XIF)</source>
        <translation>Herstellernotizen der Kamera (E&amp;XIF)</translation>
    </message>
    <message>
        <source>Camera, date, place, titles and ratings: all of them, all but the place, author and copyright only, or none</source>
        <translation>Kamera, Datum, Ort, Titel und Bewertungen: alle, alle außer dem Ort, nur Autor und Copyright oder keine</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Colour detail</source>
        <translation>Farbdetails</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Einpassen mit Rand</translation>
    </message>
    <message>
        <source>Copy the source instead</source>
        <translation>Stattdessen die Quelle kopieren</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Füllen und zuschneiden</translation>
    </message>
    <message>
        <source>Effo&amp;rt</source>
        <translation>Au&amp;fwand</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>Anpassun&amp;g</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Am schnellsten</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Strecken</translation>
    </message>
    <message>
        <source>Fine bright patterns keep their brightness when a picture shrinks; slower</source>
        <translation>Feine helle Muster behalten beim Verkleinern ihre Helligkeit; langsamer</translation>
    </message>
    <message>
        <source>First frame only</source>
        <translation>Nur das erste Bild</translation>
    </message>
    <message>
        <source>First only</source>
        <translation>Nur die erste</translation>
    </message>
    <message>
        <source>Full (4:4:4)</source>
        <translation>Voll (4:4:4)</translation>
    </message>
    <message>
        <source>Give results the modification time of their sources</source>
        <translation>Ergebnissen den Änderungszeitpunkt ihrer Quelle geben</translation>
    </message>
    <message>
        <source>Halved (4:2:0)</source>
        <translation>Halbiert (4:2:0)</translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation>Höh&amp;e</translation>
    </message>
    <message>
        <source>Height of the box</source>
        <translation>Höhe des Rahmens</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 50 to 65 suits most photos</source>
        <translation>Höher sieht besser aus und braucht mehr Bytes; 50 bis 65 passt für die meisten Fotos</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>Höher sieht besser aus und braucht mehr Bytes; 75 bis 85 passt für die meisten Fotos</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 90 suits most photos</source>
        <translation>Höher sieht besser aus und braucht mehr Bytes; 75 bis 90 passt für die meisten Fotos</translation>
    </message>
    <message>
        <source>How a picture is fitted into the box</source>
        <translation>Wie ein Bild in den Rahmen eingepasst wird</translation>
    </message>
    <message>
        <source>How many colours a palette may have</source>
        <translation>Wie viele Farben eine Palette haben darf</translation>
    </message>
    <message>
        <source>If the name is ta&amp;ken</source>
        <translation>Wenn Name &amp;vergeben ist</translation>
    </message>
    <message>
        <source>If the result is not smaller</source>
        <translation>Wenn das Ergebnis nicht kleiner ist</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep all frames</source>
        <translation>Alle Einzelbilder behalten</translation>
    </message>
    <message>
        <source>Keep all frames where the format can (WebP, AVIF), or convert the first one only</source>
        <translation>Alle Einzelbilder behalten, wo das Format es kann (WebP, AVIF), oder nur das erste konvertieren</translation>
    </message>
    <message>
        <source>Keep both, number the new one</source>
        <translation>Beide behalten, neue nummerieren</translation>
    </message>
    <message>
        <source>Keep every pixel exactly; best for drawings and screenshots</source>
        <translation>Jedes Pixel genau erhalten; am besten für Zeichnungen und Bildschirmfotos</translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation>Dateizeiten behalten</translation>
    </message>
    <message>
        <source>Keep the source, write nothing</source>
        <translation>Quelle behalten, nichts schreiben</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Größte Datei</translation>
    </message>
    <message>
        <source>Least saving</source>
        <translation>Mindestersparnis</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left bottom</source>
        <translation>Links unten</translation>
    </message>
    <message>
        <source>Left top</source>
        <translation>Links oben</translation>
    </message>
    <message>
        <source>Lossless, but values are rounded where no eye sees it; lower makes smaller files, 60 suits most screenshots</source>
        <translation>Verlustfrei, aber Werte werden gerundet, wo kein Auge es sieht; niedriger ergibt kleinere Dateien, 60 passt für die meisten Bildschirmfotos</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <source>Make the picture smaller where lower quality is not enough</source>
        <translation>Das Bild verkleinern, wo geringere Qualität nicht genügt</translation>
    </message>
    <message>
        <source>Maker notes may hold places and serial numbers; off drops them</source>
        <translation>Herstellernotizen können Orte und Seriennummern enthalten; „aus“ entfernt sie</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapixel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Near lossless</source>
        <translation>Nahezu verlustfrei</translation>
    </message>
    <message>
        <source>No file is larger; quality goes down until it fits</source>
        <translation>Keine Datei wird größer; die Qualität sinkt, bis es passt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Of a TIFF with several: convert the first, or all of them to a file each</source>
        <translation>Bei einem TIFF mit mehreren: nur die erste konvertieren oder jede in eine eigene Datei</translation>
    </message>
    <message>
        <source>Of the picture&apos;s own width and height</source>
        <translation>Der eigenen Breite und Höhe des Bildes</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>Optimieren</translation>
    </message>
    <message>
        <source>Ori&amp;ginals</source>
        <translation>Or&amp;iginale</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Umschließen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Pictures that are smaller keep their size</source>
        <translation>Kleinere Bilder behalten ihre Größe</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation>Progressiv</translation>
    </message>
    <message>
        <source>Quality of transparency; 100 keeps it exact</source>
        <translation>Qualität der Transparenz; 100 erhält sie genau</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Replace the file if it is older</source>
        <translation>Datei ersetzen, wenn sie älter ist</translation>
    </message>
    <message>
        <source>Resize in linear light</source>
        <translation>In linearem Licht skalieren</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right bottom</source>
        <translation>Rechts unten</translation>
    </message>
    <message>
        <source>Right top</source>
        <translation>Rechts oben</translation>
    </message>
    <message>
        <source>Sharp colour edges</source>
        <translation>Scharfe Farbkanten</translation>
    </message>
    <message>
        <source>Show what can be read of pictures that are cut off or broken</source>
        <translation>Zeigen, was von abgeschnittenen oder defekten Bildern lesbar ist</translation>
    </message>
    <message>
        <source>Shows the whole picture early while loading; a little smaller</source>
        <translation>Zeigt beim Laden früh das ganze Bild; etwas kleiner</translation>
    </message>
    <message>
        <source>Shrink if need be</source>
        <translation>Bei Bedarf verkleinern</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Skip the picture</source>
        <translation>Bild überspringen</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Am kleinsten</translation>
    </message>
    <message>
        <source>Srgb looks right everywhere; keep leaves wide colours and their profile</source>
        <translation>sRGB sieht überall richtig aus; „Wie sie sind“ lässt große Farbräume und ihr Profil unverändert</translation>
    </message>
    <message>
        <source>The same pixels in fewer bytes: screenshots take less than half, photos nine tenths; needs up to three times as long</source>
        <translation>Dieselben Pixel in weniger Bytes: Bildschirmfotos brauchen weniger als die Hälfte, Fotos neun Zehntel; dauert bis zu dreimal so lange</translation>
    </message>
    <message>
        <source>The smallest file that looks so much like the source; fine detail needs 0.999</source>
        <translation>Die kleinste Datei, die der Quelle so ähnlich sieht; feine Details brauchen 0,999</translation>
    </message>
    <message>
        <source>Thin coloured lines and text stay sharper; takes nearly twice as long</source>
        <translation>Dünne farbige Linien und Text bleiben schärfer; dauert fast doppelt so lange</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>What becomes of the pictures that were converted</source>
        <translation>Was mit den konvertierten Bildern geschieht</translation>
    </message>
    <message>
        <source>What every name begins with</source>
        <translation>Womit jeder Name beginnt</translation>
    </message>
    <message>
        <source>What every name has before its ending</source>
        <translation>Was jeder Name vor seiner Endung hat</translation>
    </message>
    <message>
        <source>When the result is not smaller than its source</source>
        <translation>Wenn das Ergebnis nicht kleiner als die Quelle ist</translation>
    </message>
    <message>
        <source>When the result&apos;s name is taken</source>
        <translation>Wenn der Name des Ergebnisses vergeben ist</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>Welcher Teil des Bildes beim Zuschneiden bleibt</translation>
    </message>
    <message>
        <source>Width of the box</source>
        <translation>Breite des Rahmens</translation>
    </message>
    <message>
        <source>Width times height at most, in millions</source>
        <translation>Höchstens Breite mal Höhe, in Millionen</translation>
    </message>
    <message>
        <source>With placeholders: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} is 0001</source>
        <translation>Mit Platzhaltern: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} ist 0001</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>Trotzdem schreiben</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>sRGB, right everywhere</source>
        <translation>sRGB, überall richtig</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Conversion options</source>
        <translation>Konvertierungsoptionen</translation>
    </message>
    <message>
        <source>Keep in the file</source>
        <translation>In der Datei behalten</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mehr Optionen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Some results have options of their own, which are kept until you change a field.</source>
        <extracomment>How wide it is at least; beyond the other it is scrolled, for the list wants room as well.</extracomment>
        <translation>Einige Ergebnisse haben eigene Optionen; sie bleiben erhalten, bis ein Feld geändert wird.</translation>
    </message>
</context>
<context>
    <name>OutputFields</name>
    <message>
        <source>Put each result in its original&apos;s place, once it was read back; originals go to the trash</source>
        <translation>Jedes Ergebnis an die Stelle seines Originals setzen, sobald es zurückgelesen wurde; Originale kommen in den Papierkorb</translation>
    </message>
    <message>
        <source>Replace the originals</source>
        <translation>Originale ersetzen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>PasteController</name>
    <message>
        <source>Pasted {}</source>
        <translation>Eingefügt {}</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved: {}.</source>
        <translation>Das eingefügte Bild konnte nicht gespeichert werden: {}.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty.</source>
        <extracomment>A larger one no worker would decode. How long ``close`` waits for a drive, in seconds.</extracomment>
        <translation>Das Bild in der Zwischenablage ist leer.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large: more than {}.</source>
        <translation>Das Bild in der Zwischenablage ist zu groß: mehr als {}.</translation>
    </message>
    <message>
        <source>The picture was saved as {} in {}.</source>
        <translation>Das Bild wurde als {} in {} gespeichert.</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>No picture has “{}” in its name or folder.</source>
        <translation>Kein Bild hat „{}“ im Namen oder Ordner.</translation>
    </message>
    <message>
        <source>No picture matches the filter.</source>
        <extracomment>Shortest time between two counts: they take some ms for very many rows. How much of the height the causes of failures may take.</extracomment>
        <translation>Kein Bild entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Alle Bilder zeigen</translation>
    </message>
    <message>
        <source>There is no such picture on the list now.</source>
        <translation>Zurzeit ist kein solches Bild in der Liste.</translation>
    </message>
</context>
<context>
    <name>PictureTable</name>
    <message>
        <source>Pictures</source>
        <extracomment>Longest that news of a scroll is held back, so that a fling asks for few thumbnails. What a column of numbers makes room for. Columns that go when the names would get less than ``_MIN_PICTURE_PX``, the first one first.</extracomment>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>PresetChooser</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>Voreinste&amp;llung</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>Als Voreinstellung &amp;speichern…</translation>
    </message>
    <message>
        <source>A built-in preset is called so.</source>
        <translation>Eine integrierte Voreinstellung heißt so.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All options at once</source>
        <translation>Alle Optionen auf einmal</translation>
    </message>
    <message>
        <source>Another preset is called so.</source>
        <translation>Eine andere Voreinstellung heißt so.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Benutzerdefiniert</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Voreinstellung löschen</translation>
    </message>
    <message>
        <source>Delete the preset {}? The options stay as they are.</source>
        <translation>Voreinstellung {} löschen? Die Optionen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation>Voreinstellung exportieren</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Voreinstellung importieren</translation>
    </message>
    <message>
        <source>It takes the place of your preset of that name.</source>
        <translation>Sie ersetzt Ihre Voreinstellung dieses Namens.</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Mehr zu Voreinstellungen</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Voreinstellungen (*.json)</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Voreinstellung umbenennen</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Als Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Save, rename, delete, import or export a preset</source>
        <translation>Eine Voreinstellung speichern, umbenennen, löschen, importieren oder exportieren</translation>
    </message>
    <message>
        <source>Your own:</source>
        <translation>Eigene:</translation>
    </message>
</context>
<context>
    <name>PresetController</name>
    <message>
        <source>{} is among the presets now ({} was taken).</source>
        <translation>{} gehört jetzt zu den Voreinstellungen ({} war vergeben).</translation>
    </message>
    <message>
        <source>{} is among the presets now.</source>
        <extracomment>How long ``close`` waits for the last wish to be done, in seconds. Does what was wished; gives a sentence for the user, or nothing to say.</extracomment>
        <translation>{} gehört jetzt zu den Voreinstellungen.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>AVIF and WebP in three widths, for srcset</source>
        <translation>AVIF und WebP in drei Breiten, für srcset</translation>
    </message>
    <message>
        <source>AVIF at the lowest quality that still looks like the source</source>
        <translation>AVIF in der niedrigsten Qualität, die noch wie die Quelle aussieht</translation>
    </message>
    <message>
        <source>Archive lossless</source>
        <translation>Archiv, verlustfrei</translation>
    </message>
    <message>
        <source>E-mail ≤ 500 kB</source>
        <translation>E-Mail ≤ 500 kB</translation>
    </message>
    <message>
        <source>JPEG that everybody can open, within 2560 × 2560 and never above 500 kB</source>
        <translation>JPEG, das jeder öffnen kann, innerhalb von 2560 × 2560 und nie über 500 kB</translation>
    </message>
    <message>
        <source>Smallest that looks the same</source>
        <translation>Kleinste Datei, die gleich aussieht</translation>
    </message>
    <message>
        <source>Thumbnail 800×600 cover</source>
        <translation>Vorschaubild 800×600, zugeschnitten</translation>
    </message>
    <message>
        <source>Web 1600</source>
        <translation>Web 1600</translation>
    </message>
    <message>
        <source>Web size set 480/960/1920</source>
        <translation>Web-Größensatz 480/960/1920</translation>
    </message>
    <message>
        <source>WebP that fills 800 × 600 exactly, cropped</source>
        <translation>WebP, das 800 × 600 genau füllt, zugeschnitten</translation>
    </message>
    <message>
        <source>WebP with as many pixels as the source has</source>
        <translation>WebP mit so vielen Pixeln, wie die Quelle hat</translation>
    </message>
    <message>
        <source>WebP with every pixel, its own colours and all metadata</source>
        <translation>WebP mit jedem Pixel, eigenen Farben und allen Metadaten</translation>
    </message>
    <message>
        <source>WebP within 1600 × 1600, for pages and galleries</source>
        <translation>WebP innerhalb von 1600 × 1600, für Seiten und Galerien</translation>
    </message>
    <message>
        <source>WebP, same size</source>
        <translation>WebP, gleiche Größe</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>The report was saved as {}.</source>
        <translation>Der Bericht wurde als {} gespeichert.</translation>
    </message>
    <message>
        <source>The report {} was not saved: {}.</source>
        <extracomment>Rows read at a time; more would take longer than a frame.</extracomment>
        <translation>Der Bericht {} wurde nicht gespeichert: {}.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>JSON lines, for programs (*.json)</source>
        <translation>JSON-Zeilen, für Programme (*.json)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Last results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Commands for the selected pictures</source>
        <extracomment>In which states a selected row makes a command possible. Rows looked through one by one; with more selected, the commands in question are just offered.</extracomment>
        <translation>Befehle für die ausgewählten Bilder</translation>
    </message>
</context>
<context>
    <name>RowOptionsDialog</name>
    <message>
        <source>&amp;Convert again</source>
        <translation>&amp;Erneut konvertieren</translation>
    </message>
    <message>
        <source>&amp;Use these options</source>
        <translation>Diese Optionen &amp;verwenden</translation>
    </message>
    <message>
        <source>Convert again with other options</source>
        <translation>Mit anderen Optionen erneut konvertieren</translation>
    </message>
    <message>
        <source>Options for these pictures</source>
        <translation>Optionen für diese Bilder</translation>
    </message>
    <message numerus="yes">
        <source>These options are for %Ln picture(s) and win over those of the batch.</source>
        <translation>
            <numerusform>Diese Optionen gelten für %Ln Bild und haben Vorrang vor denen des Stapels.</numerusform>
            <numerusform>Diese Optionen gelten für %Ln Bilder und haben Vorrang vor denen des Stapels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options</source>
        <translation>Optionen des &amp;Stapels verwenden</translation>
    </message>
</context>
<context>
    <name>RunningWindow</name>
    <message numerus="yes">
        <source>%Ln more could not be used either.</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag konnte ebenfalls nicht verwendet werden.</numerusform>
            <numerusform>%Ln weitere Einträge konnten ebenfalls nicht verwendet werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were on the list already.</source>
        <translation>
            <numerusform>%Ln Bild war bereits in der Liste.</numerusform>
            <numerusform>%Ln Bilder waren bereits in der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The preset holds for what was just added; the others keep their options.</source>
        <extracomment>More problems of one drop than this are only counted.</extracomment>
        <translation>Die Voreinstellung gilt für das, was gerade dazukam; die anderen behalten ihre Optionen.</translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation>{} konnte nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Bewegung</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Standard wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Worker processes</source>
        <translation>&amp;Arbeitsprozesse</translation>
    </message>
    <message>
        <source>All motion</source>
        <translation>Alle Bewegungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic is one for each core. Fewer leave more for other programs.</source>
        <translation>„Automatisch“ bedeutet einer pro Kern. Weniger lassen anderen Programmen mehr Leistung.</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Konvertierung</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Every change takes effect at once and is remembered.</source>
        <translation>Jede Änderung gilt sofort und wird gespeichert.</translation>
    </message>
    <message>
        <source>How many pictures are converted at the same time</source>
        <translation>Wie viele Bilder gleichzeitig konvertiert werden</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s changes when the system does</source>
        <translation>Hell oder dunkel; „Wie das System“ wechselt mit dem System</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Only what is in this dialog; conversion options stay</source>
        <translation>Nur was in diesem Dialog steht; Konvertierungsoptionen bleiben</translation>
    </message>
    <message>
        <source>Otherwise dropped pictures wait on the list until you press Start</source>
        <translation>Sonst warten abgelegte Bilder in der Liste, bis Sie „Starten“ drücken</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Start as soon as pictures are &amp;dropped</source>
        <translation>Starten, sobald Bilder abgele&amp;gt werden</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Whether menus fade and things move that tell nothing by it</source>
        <translation>Ob Menüs weich eingeblendet werden und sich etwas bewegt, das nichts aussagt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Worker processes</source>
        <translation>Arbeitsprozesse</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Cover the box, uncropped</source>
        <translation>Rahmen umschließen, unbeschnitten</translation>
    </message>
    <message>
        <source>Crop to {}</source>
        <translation>Auf {} zuschneiden</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Benutzerdefiniert</translation>
    </message>
    <message>
        <source>Fill the box, cropped</source>
        <translation>Rahmen füllen, zugeschnitten</translation>
    </message>
    <message>
        <source>Fit inside the box</source>
        <translation>In den Rahmen einpassen</translation>
    </message>
    <message>
        <source>Fit inside, with borders</source>
        <translation>Einpassen, mit Rand</translation>
    </message>
    <message>
        <source>How large the results are to be</source>
        <translation>Wie groß die Ergebnisse werden sollen</translation>
    </message>
    <message>
        <source>In pixels; “auto” follows the other side</source>
        <translation>In Pixel; „auto“ folgt der anderen Seite</translation>
    </message>
    <message>
        <source>Leave pictures that are smaller than the box as they are</source>
        <translation>Bilder, die kleiner als der Rahmen sind, so lassen</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Megapixel</translation>
    </message>
    <message>
        <source>Original size</source>
        <extracomment>What the fields offer when resizing is switched on for the first time. Both offer these at first.</extracomment>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation>&amp;Zielgröße</translation>
    </message>
    <message>
        <source>Several widths</source>
        <translation>Mehrere Breiten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Stretch to the box</source>
        <translation>Auf den Rahmen strecken</translation>
    </message>
    <message>
        <source>What happens when a picture has other proportions than the box</source>
        <translation>Was geschieht, wenn ein Bild andere Proportionen als der Rahmen hat</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>Welcher Teil des Bildes beim Zuschneiden bleibt</translation>
    </message>
    <message>
        <source>Within {}</source>
        <translation>Innerhalb von {}</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Measuring the cores…</source>
        <translation>Kerne werden gemessen…</translation>
    </message>
    <message>
        <source>Processor load</source>
        <translation>Prozessorauslastung</translation>
    </message>
</context>
<context>
    <name>SpeedField</name>
    <message>
        <source>Custom</source>
        <extracomment>Where several speeds are the same effort, the first of these is told.</extracomment>
        <translation>Benutzerdefiniert</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Divider between before and after</source>
        <translation>Trennlinie zwischen vorher und nachher</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>{} before, {} after</source>
        <translation>{} vorher, {} nachher</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation>Anderen &amp;Ordner wählen…</translation>
    </message>
    <message>
        <source>&amp;Start all the same</source>
        <translation>Trotzdem &amp;starten</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Vor dem Start</translation>
    </message>
    <message>
        <source>Pictures that cannot be written fail or wait; originals stay as they are.</source>
        <translation>Bilder, die nicht geschrieben werden können, schlagen fehl oder warten; Originale bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Results may not be written where they are meant to go.</source>
        <translation>Ergebnisse können vielleicht nicht dorthin geschrieben werden, wo sie hin sollen.</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation>
            <numerusform>%Ln eigenes Bild</numerusform>
            <numerusform>%Ln eigene Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%Ln could not be undone</source>
        <translation>
            <numerusform>%Ln konnte nicht rückgängig gemacht werden</numerusform>
            <numerusform>%Ln konnten nicht rückgängig gemacht werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) brought back</source>
        <translation>
            <numerusform>%Ln Datei zurückgeholt</numerusform>
            <numerusform>%Ln Dateien zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash</source>
        <extracomment>More files that could not be undone than this are only counted.</extracomment>
        <translation>
            <numerusform>%Ln Ergebnis in den Papierkorb verschoben</numerusform>
            <numerusform>%Ln Ergebnisse in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch was undone: {}.</source>
        <translation>Der Stapel wurde rückgängig gemacht: {}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln konvertiert</numerusform>
            <numerusform>%Ln konvertiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>See the watched folder&apos;s page</source>
        <translation>Die Seite des überwachten Ordners ansehen</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Überwachung beenden</translation>
    </message>
    <message>
        <source>Watching {}: {}</source>
        <translation>Überwacht wird {}: {}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln konvertiert</numerusform>
            <numerusform>%Ln konvertiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Zurück zu den Bildern</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>Ordner &amp;überwachen…</translation>
    </message>
    <message>
        <source>&amp;Watch another folder…</source>
        <translation>Anderen Ordner &amp;überwachen…</translation>
    </message>
    <message>
        <source>At once, when they are complete</source>
        <translation>Sofort, sobald sie vollständig sind</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Konvertierung</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <translation>Neben jedem Bild</translation>
    </message>
    <message>
        <source>No folder is watched. What lands in a watched folder is converted.</source>
        <translation>Kein Ordner wird überwacht. Was in einem überwachten Ordner eintrifft, wird konvertiert.</translation>
    </message>
    <message>
        <source>No picture has been converted yet.</source>
        <translation>Bisher wurde kein Bild konvertiert.</translation>
    </message>
    <message>
        <source>Options that you change apply at once to what lands from then on.</source>
        <translation>Geänderte Optionen gelten sofort für alles, was danach eintrifft.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Results go</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>Überwachung &amp;beenden</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>They wait for Start, as long as “Start by itself” is off.</source>
        <translation>Sie warten auf „Starten“, solange „Automatisch starten“ aus ist.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>Watching {}</source>
        <translation>{} wird überwacht</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} gespart</translation>
    </message>
    <message>
        <source>{preset}: {options}</source>
        <translation>{preset}: {options}</translation>
    </message>
    <message>
        <source>{} is watched no more</source>
        <translation>{} wird nicht mehr überwacht</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message numerus="yes">
        <source>%Ln address(es) were not added: Dropmill does not use the network. Save the pictures on this computer first.</source>
        <translation>
            <numerusform>%Ln Adresse wurde nicht hinzugefügt: Dropmill benutzt kein Netzwerk. Speichern Sie das Bild zuerst auf diesem Computer.</numerusform>
            <numerusform>%Ln Adressen wurden nicht hinzugefügt: Dropmill benutzt kein Netzwerk. Speichern Sie die Bilder zuerst auf diesem Computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text name no file: a whole path is needed.</source>
        <translation>
            <numerusform>%Ln Zeile des Textes nennt keine Datei: Nötig ist ein vollständiger Pfad.</numerusform>
            <numerusform>%Ln Zeilen des Textes nennen keine Datei: Nötig ist ein vollständiger Pfad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Einen Ordner mit Bildern hinzufügen</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Bilder hinzufügen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>There are no files and no picture on the clipboard.</source>
        <extracomment>Of an address in a sentence, in characters.</extracomment>
        <translation>In der Zwischenablage sind weder Dateien noch ein Bild.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>{} was not added: Dropmill does not use the network. Save the picture on this computer first.</source>
        <translation>{} wurde nicht hinzugefügt: Dropmill benutzt kein Netzwerk. Speichern Sie das Bild zuerst auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>WidthsField</name>
    <message>
        <source>&amp;Widths</source>
        <translation>&amp;Breiten</translation>
    </message>
    <message>
        <source>In pixels, with commas: every picture is written in each of them</source>
        <translation>In Pixel, mit Kommas getrennt: Jedes Bild wird in jeder davon geschrieben</translation>
    </message>
</context>
<context>
    <name>WorkerTable</name>
    <message>
        <source>Core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Worker</source>
        <extracomment>Of the name of a picture, and beside the text of a cell.</extracomment>
        <translation>Arbeitsprozess</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeitsprozesse</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search names and folders</source>
        <translation>Namen und Ordner durchsuchen</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln annulée</numerusform>
            <numerusform>%Ln annulées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln convertie</numerusform>
            <numerusform>%Ln converties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be replaced: {}.</source>
        <translation>
            <numerusform>%Ln fichier serait remplacé&#x202f;: {}.</numerusform>
            <numerusform>%Ln fichiers seraient remplacés&#x202f;: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln conservée</numerusform>
            <numerusform>%Ln conservées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger</source>
        <translation>
            <numerusform>%Ln plus grosse</numerusform>
            <numerusform>%Ln plus grosses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have more pixels a side than the format can hold, and would fail: {}.</source>
        <translation>
            <numerusform>%Ln image a plus de pixels de côté que le format ne peut en contenir et échouerait&#x202f;: {}.</numerusform>
            <numerusform>%Ln images ont plus de pixels de côté que le format ne peut en contenir et échoueraient&#x202f;: {}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) ready</source>
        <translation>
            <numerusform>%Ln image prête</numerusform>
            <numerusform>%Ln images prêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready to start</source>
        <translation>
            <numerusform>%Ln à démarrer</numerusform>
            <numerusform>%Ln à démarrer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>%Ln ignorée</numerusform>
            <numerusform>%Ln ignorées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>%Ln retirée</numerusform>
            <numerusform>%Ln retirées</numerusform>
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
        <translation>À &amp;propos de Dropmill</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>&amp;Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Lot</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation>&amp;Tout annuler</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>Lignes com&amp;pactes</translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation>&amp;Plantage</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>Détai&amp;ls…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnostic</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Ajuster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>&amp;Machine</translation>
    </message>
    <message>
        <source>&amp;Move to bottom</source>
        <translation>Placer en &amp;queue</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>&amp;Ouvrir le résultat</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Options</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Coller</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>Retirer &amp;de la liste</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>&amp;Résultat</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Réessayer les éc&amp;hecs</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <extracomment>Those that stand below all others in their menu.</extracomment>
        <translation>R&amp;églages…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>&amp;Time for each</source>
        <translation>&amp;Temps pour chacune</translation>
    </message>
    <message>
        <source>&amp;Undo the last batch</source>
        <translation>Ann&amp;uler le dernier lot</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Surveiller un dossier…</translation>
    </message>
    <message>
        <source>&amp;Watched folder</source>
        <translation>&amp;Dossier surveillé</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>Para&amp;llélisme</translation>
    </message>
    <message>
        <source>, {} failed</source>
        <translation>, {} en échec</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 image</translation>
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
        <translation>99 sur 100 en moins de {}, {} images</translation>
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
        <translation>Un défaut de Dropmill</translation>
    </message>
    <message>
        <source>A few at once, sharing the window&apos;s interpreter.</source>
        <translation>Quelques-uns à la fois, qui partagent l’interpréteur de la fenêtre.</translation>
    </message>
    <message>
        <source>A field to try typing in</source>
        <translation>Un champ pour essayer la saisie</translation>
    </message>
    <message>
        <source>A pool of processes</source>
        <translation>Un groupe de processus</translation>
    </message>
    <message>
        <source>A pool of threads</source>
        <translation>Un groupe de threads</translation>
    </message>
    <message>
        <source>A result of an earlier batch</source>
        <translation>Un résultat d’un lot précédent</translation>
    </message>
    <message>
        <source>A slot for each</source>
        <translation>Une case pour chacun</translation>
    </message>
    <message>
        <source>A smaller size shows all of it</source>
        <translation>Une taille plus petite montre déjà tout</translation>
    </message>
    <message>
        <source>A thread per picture</source>
        <translation>Un thread par image</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>Ajouter un &amp;dossier…</translation>
    </message>
    <message>
        <source>Add the files, the list of paths or the picture on the clipboard</source>
        <translation>Ajoute les fichiers, la liste de chemins ou l’image du presse-papiers</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Existe déjà</translation>
    </message>
    <message>
        <source>An animation</source>
        <translation>Une animation</translation>
    </message>
    <message>
        <source>Another Dropmill is still at work on the last batch, so it was not undone; wait until it has ended, or stop it there.</source>
        <extracomment>Changes that are forgotten together, once they are undone. Why a batch is not undone just now.</extracomment>
        <translation>Un autre Dropmill travaille encore sur le dernier lot, qui n’a donc pas été annulé&#x202f;; attendez sa fin ou arrêtez-le là-bas.</translation>
    </message>
    <message>
        <source>Another program took the name</source>
        <translation>Un autre programme a pris le nom</translation>
    </message>
    <message>
        <source>Back to pictures</source>
        <translation>Retour aux images</translation>
    </message>
    <message>
        <source>Begin no picture after this one; those that run then are finished, the rest waits</source>
        <translation>Ne commencer aucune image après celle-ci&#x202f;; celles en cours sont terminées, le reste attend</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Choose a folder for results that you may write into, then try again.</source>
        <translation>Choisir un dossier de résultats accessible en écriture, puis réessayer.</translation>
    </message>
    <message>
        <source>Choose a folder; all pictures in it are added</source>
        <translation>Choisir un dossier&#x202f;; toutes ses images sont ajoutées</translation>
    </message>
    <message>
        <source>Choose a folder; what lands in it is added by itself</source>
        <translation>Choisir un dossier&#x202f;; ce qui y arrive est ajouté automatiquement</translation>
    </message>
    <message>
        <source>Choose less effort or a smaller size, then try again.</source>
        <translation>Choisir moins d’effort ou une taille plus petite, puis réessayer.</translation>
    </message>
    <message>
        <source>Choose pictures to convert</source>
        <translation>Choisir les images à convertir</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>Retirer les images ter&amp;minées</translation>
    </message>
    <message>
        <source>Clear &amp;waiting</source>
        <translation>Retirer les images en &amp;attente</translation>
    </message>
    <message>
        <source>Close other programs or use fewer processors, then try again.</source>
        <translation>Fermer d’autres programmes ou utiliser moins de processeurs, puis réessayer.</translation>
    </message>
    <message>
        <source>Colours converted to sRGB</source>
        <translation>Couleurs converties en sRGB</translation>
    </message>
    <message>
        <source>Com&amp;pare before and after</source>
        <translation>&amp;Comparer avant et après</translation>
    </message>
    <message>
        <source>Connect the drive or the network again, then try again.</source>
        <translation>Reconnecter le lecteur ou le réseau, puis réessayer.</translation>
    </message>
    <message>
        <source>Convert a few pictures on trial to see how large all results may be</source>
        <translation>Convertir quelques images à l’essai pour estimer la taille de tous les résultats</translation>
    </message>
    <message>
        <source>Convert a&amp;gain</source>
        <translation>Convertir à &amp;nouveau</translation>
    </message>
    <message>
        <source>Convert again &amp;with…</source>
        <translation>Convertir à nouveau a&amp;vec…</translation>
    </message>
    <message>
        <source>Convert all a&amp;gain</source>
        <translation>Tout &amp;convertir à nouveau</translation>
    </message>
    <message>
        <source>Convert every finished picture once more, with the options of now</source>
        <translation>Convertir à nouveau chaque image terminée, avec les options actuelles</translation>
    </message>
    <message>
        <source>Convert every picture that is waiting</source>
        <translation>Convertir toutes les images en attente</translation>
    </message>
    <message>
        <source>Convert the pictures that failed once more</source>
        <translation>Convertir à nouveau les images en échec</translation>
    </message>
    <message>
        <source>Convert the pictures that were cancelled after all</source>
        <translation>Convertir finalement les images annulées</translation>
    </message>
    <message>
        <source>Convert the selected pictures after all others that wait</source>
        <translation>Convertir les images sélectionnées après toutes les autres en attente</translation>
    </message>
    <message>
        <source>Convert the selected pictures before all others that wait</source>
        <translation>Convertir les images sélectionnées avant toutes les autres en attente</translation>
    </message>
    <message>
        <source>Convert the selected pictures later</source>
        <translation>Convertir les images sélectionnées plus tard</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with other options</source>
        <translation>Convertir à nouveau les images sélectionnées, avec d’autres options</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with the options of now</source>
        <translation>Convertir à nouveau les images sélectionnées, avec les options actuelles</translation>
    </message>
    <message>
        <source>Convert the selected pictures sooner</source>
        <translation>Convertir les images sélectionnées plus tôt</translation>
    </message>
    <message>
        <source>Converted before</source>
        <translation>Déjà converti</translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation>Copier le ré&amp;sultat</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy a picture element that shows every size and format that was made</source>
        <translation>Copier un élément picture qui présente chaque taille et format produit</translation>
    </message>
    <message>
        <source>Copy a small result as text for a style sheet or a page</source>
        <translation>Copier un petit résultat sous forme de texte pour une feuille de style ou une page</translation>
    </message>
    <message>
        <source>Copy as HTM&amp;L</source>
        <translation>Copier en &amp;HTML</translation>
    </message>
    <message>
        <source>Copy as data URI</source>
        <translation>Copier en URI de données</translation>
    </message>
    <message>
        <source>Copy as t&amp;ext</source>
        <translation>Copier comme te&amp;xte</translation>
    </message>
    <message>
        <source>Copy pat&amp;h</source>
        <translation>Co&amp;pier le chemin</translation>
    </message>
    <message>
        <source>Copy the converted files, to paste them in another program</source>
        <translation>Copier les fichiers convertis, pour les coller dans un autre programme</translation>
    </message>
    <message>
        <source>Copy the files anew from where they came; trying again seldom helps.</source>
        <translation>Recopier les fichiers depuis leur source&#x202f;; réessayer aide rarement.</translation>
    </message>
    <message>
        <source>Copy where the converted files are, one path a line</source>
        <translation>Copier l’emplacement des fichiers convertis, un chemin par ligne</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Plantages</translation>
    </message>
    <message>
        <source>Damaged or incomplete</source>
        <translation>Endommagée ou incomplète</translation>
    </message>
    <message>
        <source>Damaged: what could be read</source>
        <translation>Endommagé&#x202f;: ce qui a pu être lu</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensions</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Dropmill&apos;s pool</source>
        <translation>Le groupe de Dropmill</translation>
    </message>
    <message>
        <source>Dropmill&apos;s workers below normal priority</source>
        <translation>Processus de travail de Dropmill en priorité réduite</translation>
    </message>
    <message>
        <source>Empty root folder</source>
        <translation>Dossier racine vide</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Arrêtés</translation>
    </message>
    <message>
        <source>Ends with Dropmill</source>
        <translation>S’arrête avec Dropmill</translation>
    </message>
    <message>
        <source>Estimate &amp;all</source>
        <translation>&amp;Estimer le total</translation>
    </message>
    <message>
        <source>Every command and the keys for it</source>
        <translation>Chaque commande et ses touches</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>&amp;Rechercher…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Failures &amp;by cause</source>
        <translation>Éc&amp;hecs par cause</translation>
    </message>
    <message>
        <source>Feel it</source>
        <translation>À ressentir</translation>
    </message>
    <message>
        <source>Few system calls (seccomp)</source>
        <translation>Peu d’appels système (seccomp)</translation>
    </message>
    <message>
        <source>Finish the pictures that are running and begin no others</source>
        <translation>Terminer les images en cours et n’en commencer aucune autre</translation>
    </message>
    <message>
        <source>First frame of an animation</source>
        <translation>Première image d’une animation</translation>
    </message>
    <message>
        <source>First of several pages</source>
        <translation>Première de plusieurs pages</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Générées</translation>
    </message>
    <message>
        <source>Generated, 12 MP</source>
        <translation>Générées, 12 MP</translation>
    </message>
    <message>
        <source>Give the selected pictures options of their own</source>
        <translation>Donner aux images sélectionnées leurs propres options</translation>
    </message>
    <message>
        <source>Give these pictures options of their own, then try again.</source>
        <translation>Donner à ces images leurs propres options, puis réessayer.</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>Continuer après une pause</translation>
    </message>
    <message>
        <source>How long each strategy gets new pictures</source>
        <translation>Pendant combien de temps chaque stratégie reçoit de nouvelles images</translation>
    </message>
    <message>
        <source>In the place of its original, which is in the trash</source>
        <translation>À la place de l’original, qui est dans la corbeille</translation>
    </message>
    <message>
        <source>It should run smoothly, and letters appear as you type.</source>
        <translation>Elle doit rester fluide, et les lettres s’afficher pendant la saisie.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Jobs not yet ended</source>
        <translation>Tâches non terminées</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>Tâches relancées</translation>
    </message>
    <message>
        <source>Keep these options beside the next ones, to compare them</source>
        <translation>Garder ces options à côté des suivantes, pour les comparer</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Kill the worker at every n-th picture; processes only</source>
        <translation>Tuer le processus de travail toutes les n images&#x202f;; processus seulement</translation>
    </message>
    <message>
        <source>Lag of the event loop over time</source>
        <extracomment>Left of the plot, for the marks&apos; names.</extracomment>
        <translation>Retard de la boucle d’événements au fil du temps</translation>
    </message>
    <message>
        <source>Lag of the window&apos;s event loop, then what each strategy cost.</source>
        <translation>Retard de la boucle d’événements de la fenêtre, puis coût de chaque stratégie.</translation>
    </message>
    <message>
        <source>Language, appearance, workers</source>
        <translation>Langue, apparence, processus de travail</translation>
    </message>
    <message>
        <source>Larger than its source</source>
        <translation>Plus grand que la source</translation>
    </message>
    <message>
        <source>Largest worker so far</source>
        <translation>Plus gros processus de travail jusqu’ici</translation>
    </message>
    <message numerus="yes">
        <source>Last time {} of %Ln picture(s) were not converted.</source>
        <translation>
            <numerusform>La dernière fois, {} image sur %Ln n’a pas été convertie.</numerusform>
            <numerusform>La dernière fois, {} images sur %Ln n’ont pas été converties.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave Dropmill</source>
        <translation>Quitter Dropmill</translation>
    </message>
    <message>
        <source>Less similar than wished, even at the best quality</source>
        <translation>Moins ressemblant que souhaité, même à la meilleure qualité</translation>
    </message>
    <message>
        <source>Let the selected pictures have no options of their own any more</source>
        <translation>Retirer aux images sélectionnées leurs propres options</translation>
    </message>
    <message>
        <source>Let two processes count</source>
        <translation>Faire compter deux processus</translation>
    </message>
    <message>
        <source>Made smaller to keep within the size limit</source>
        <translation>Réduit pour respecter la taille maximale</translation>
    </message>
    <message>
        <source>Make room or choose another folder for results, then try again.</source>
        <translation>Libérer de la place ou choisir un autre dossier de résultats, puis réessayer.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Memory ran out</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>Metadata left out: too long for the format</source>
        <translation>Métadonnées omises&#x202f;: trop longues pour le format</translation>
    </message>
    <message>
        <source>Mo&amp;re options</source>
        <translation>Plus d’op&amp;tions</translation>
    </message>
    <message>
        <source>Mo&amp;ve to top</source>
        <translation>Placer en &amp;tête</translation>
    </message>
    <message>
        <source>Mov&amp;e up</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>D&amp;escendre</translation>
    </message>
    <message>
        <source>Move its results to the trash and bring back what they replaced</source>
        <translation>Mettre ses résultats à la corbeille et restaurer ce qu’ils ont remplacé</translation>
    </message>
    <message>
        <source>No access to files (Landlock)</source>
        <translation>Aucun accès aux fichiers (Landlock)</translation>
    </message>
    <message>
        <source>No new privileges</source>
        <translation>Aucun nouveau privilège</translation>
    </message>
    <message>
        <source>No picture in the folder {name} matches the patterns that were given.</source>
        <translation>Aucune image du dossier {name} ne correspond aux motifs indiqués.</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <extracomment>What stands before the headline, so that a colour is never all there is to see.</extracomment>
        <translation>Aucune image pour l’instant</translation>
    </message>
    <message>
        <source>None converted</source>
        <translation>Aucune convertie</translation>
    </message>
    <message>
        <source>Not a picture that Dropmill reads</source>
        <translation>Pas une image lue par Dropmill</translation>
    </message>
    <message>
        <source>Not begun: Dropmill&apos;s workers have stopped</source>
        <translation>Non commencées&#x202f;: les processus de travail de Dropmill se sont arrêtés</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>Impossible d’écrire dans {folder}.</translation>
    </message>
    <message>
        <source>Nothing is begun after {name}, as you wished. The rest waits.</source>
        <translation>Comme demandé, rien n’est commencé après {name}. Le reste attend.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln animation(s) only the first frame would be kept, as the format holds no animations: {}.</source>
        <translation>
            <numerusform>De %Ln animation, seule la première image serait gardée, car le format n’accepte pas les animations&#x202f;: {}.</numerusform>
            <numerusform>De %Ln animations, seule la première image serait gardée, car le format n’accepte pas les animations&#x202f;: {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>One counter for both</source>
        <translation>Un compteur pour les deux</translation>
    </message>
    <message>
        <source>Op&amp;tions for these pictures…</source>
        <translation>Options pour ces ima&amp;ges…</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>Ouvrir &amp;le dossier</translation>
    </message>
    <message>
        <source>Open the converted picture</source>
        <translation>Ouvrir l’image convertie</translation>
    </message>
    <message>
        <source>Open the folder in which the results are</source>
        <translation>Ouvrir le dossier où se trouvent les résultats</translation>
    </message>
    <message>
        <source>Order in the &amp;list</source>
        <translation>Ordre dans la lis&amp;te</translation>
    </message>
    <message>
        <source>Original kept: it is a link to a file elsewhere</source>
        <translation>Original conservé&#x202f;: c’est un lien vers un fichier situé ailleurs</translation>
    </message>
    <message>
        <source>Original kept: it was changed meanwhile</source>
        <translation>Original conservé&#x202f;: il a été modifié entre-temps</translation>
    </message>
    <message>
        <source>Original kept: the result is not smaller</source>
        <translation>Original conservé&#x202f;: le résultat n’est pas plus petit</translation>
    </message>
    <message>
        <source>Original kept: the result lacks some of it</source>
        <translation>Original conservé&#x202f;: il manque quelque chose au résultat</translation>
    </message>
    <message>
        <source>Original kept: there is no trash for it</source>
        <translation>Original conservé&#x202f;: il n’y a pas de corbeille pour lui</translation>
    </message>
    <message>
        <source>Own CPU</source>
        <translation>CPU propre</translation>
    </message>
    <message>
        <source>Paused at {} of {}</source>
        <translation>En pause à {} sur {}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>Between what was and what is.</extracomment>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures for the lab</source>
        <translation>Images pour le labo</translation>
    </message>
    <message>
        <source>Pin &amp;this one</source>
        <translation>Épin&amp;gler ceci</translation>
    </message>
    <message>
        <source>Pixels, 15 MB</source>
        <translation>Pixels, 15 Mo</translation>
    </message>
    <message>
        <source>Pixels, 4 MB</source>
        <translation>Pixels, 4 Mo</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Protections of a worker</source>
        <translation>Protections d’un processus de travail</translation>
    </message>
    <message>
        <source>Put the files back, or remove these pictures from the list.</source>
        <translation>Remettre les fichiers en place ou retirer ces images de la liste.</translation>
    </message>
    <message>
        <source>Put the shown options into the form and use them for every picture</source>
        <translation>Reporter les options affichées dans le formulaire et les utiliser pour chaque image</translation>
    </message>
    <message>
        <source>Quality lowered to keep within the size limit</source>
        <translation>Qualité abaissée pour respecter la taille maximale</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Remove these from the list, or save them in another format first.</source>
        <translation>Les retirer de la liste, ou les enregistrer d’abord dans un autre format.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Reserved for pictures</source>
        <translation>Réservé aux images</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>Redimensionnement</translation>
    </message>
    <message>
        <source>Resource limits</source>
        <extracomment>Each layer as people read it, in the order in which a worker puts them on.</extracomment>
        <translation>Limites de ressources</translation>
    </message>
    <message>
        <source>Responsiveness &amp;lab</source>
        <translation>&amp;Labo de réactivité</translation>
    </message>
    <message>
        <source>Responsiveness lab</source>
        <translation>Labo de réactivité</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Columns that go when there is no room for all, the first one first; the cards have most of them.</extracomment>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Results are pickled and copied through a pipe.</source>
        <translation>Les résultats sont sérialisés (pickle) et copiés par un tube.</translation>
    </message>
    <message>
        <source>Results in shared memory, workers behind the window.</source>
        <translation>Résultats en mémoire partagée, processus de travail derrière la fenêtre.</translation>
    </message>
    <message>
        <source>Results through shared memory</source>
        <translation>Résultats par mémoire partagée</translation>
    </message>
    <message>
        <source>Retry ca&amp;ncelled</source>
        <translation>Réessayer les a&amp;nnulées</translation>
    </message>
    <message>
        <source>Run the lab on pictures that it makes</source>
        <translation>Lancer le labo sur des images qu’il génère</translation>
    </message>
    <message>
        <source>Run the lab on your own pictures</source>
        <translation>Lancer le labo sur vos propres images</translation>
    </message>
    <message>
        <source>Save r&amp;eport…</source>
        <translation>En&amp;registrer le rapport…</translation>
    </message>
    <message>
        <source>Save the page as PNG, the figures as JSON and Markdown</source>
        <translation>Enregistrer la page en PNG, les chiffres en JSON et Markdown</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Search the list by name and folder</source>
        <translation>Rechercher dans la liste par nom et dossier</translation>
    </message>
    <message>
        <source>See and measure why this window does not freeze</source>
        <translation>Voir et mesurer pourquoi cette fenêtre ne se fige pas</translation>
    </message>
    <message>
        <source>See what every core and worker is doing, and what holds things up</source>
        <translation>Voir ce que fait chaque cœur et processus de travail, et ce qui ralentit</translation>
    </message>
    <message>
        <source>See whether you may open the files, then try again.</source>
        <translation>Vérifier les droits d’ouverture des fichiers, puis réessayer.</translation>
    </message>
    <message>
        <source>See which folder is watched, with which options, and what came of it</source>
        <translation>Montre quel dossier est surveillé, avec quelles options, et ce qui en est sorti</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>Afficher toute l’image</translation>
    </message>
    <message>
        <source>Show all there is to say about a picture that failed</source>
        <translation>Afficher tout ce qu’il y a à savoir sur une image en échec</translation>
    </message>
    <message>
        <source>Show each pixel of the result as one of the screen</source>
        <translation>Afficher chaque pixel du résultat comme un pixel de l’écran</translation>
    </message>
    <message>
        <source>Show each pixel of the result twice as large</source>
        <translation>Afficher chaque pixel du résultat deux fois plus grand</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>A&amp;fficher dans le dossier</translation>
    </message>
    <message>
        <source>Show one line for each picture instead of two</source>
        <translation>Afficher une ligne par image au lieu de deux</translation>
    </message>
    <message>
        <source>Show or fold away the options that fewer people need</source>
        <translation>Afficher ou replier les options dont moins de personnes ont besoin</translation>
    </message>
    <message>
        <source>Show or hide the conversion options</source>
        <translation>Afficher ou masquer les options de conversion</translation>
    </message>
    <message>
        <source>Show the engine&apos;s figures about itself</source>
        <translation>Afficher les chiffres du moteur sur lui-même</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>Afficher le fichier dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>Afficher l’image en plus grand</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>Afficher l’image en plus petit</translation>
    </message>
    <message>
        <source>Show the selected picture before and after, with the options of now</source>
        <translation>Afficher l’image sélectionnée avant et après, avec les options actuelles</translation>
    </message>
    <message>
        <source>Show why pictures failed, and what can be done about it</source>
        <translation>Afficher pourquoi des images ont échoué et comment y remédier</translation>
    </message>
    <message>
        <source>Sixteen at once, all in the window&apos;s process.</source>
        <translation>Seize à la fois, tous dans le processus de la fenêtre.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Start Dropmill again; these pictures are not to blame.</source>
        <translation>Redémarrer Dropmill&#x202f;; ces images ne sont pas en cause.</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarrés</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation>
            <numerusform>Démarrage de %Ln processus de travail</numerusform>
            <numerusform>Démarrage de %Ln processus de travail</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop &amp;after this one</source>
        <translation>Arrêter après celle-c&amp;i</translation>
    </message>
    <message>
        <source>Stop everything that has been started; finished pictures stay as they are</source>
        <translation>Arrêter tout ce qui a été lancé&#x202f;; les images terminées restent telles quelles</translation>
    </message>
    <message>
        <source>Stop the running strategy and start no other (Esc)</source>
        <translation>Arrêter la stratégie en cours et n’en lancer aucune autre (Esc)</translation>
    </message>
    <message>
        <source>Stop the selected pictures</source>
        <translation>Arrêter les images sélectionnées</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Take finished pictures off the list; no file is deleted</source>
        <translation>Retirer les images terminées de la liste&#x202f;; aucun fichier n’est supprimé</translation>
    </message>
    <message>
        <source>Take the pictures that wait for a start off the list; no file is deleted</source>
        <translation>Retirer de la liste les images qui attendent le démarrage&#x202f;; aucun fichier n’est supprimé</translation>
    </message>
    <message>
        <source>Take the selected pictures off the list, cancelling those that run</source>
        <translation>Retirer de la liste les images sélectionnées, en annulant celles en cours</translation>
    </message>
    <message>
        <source>The batch stops after this one</source>
        <translation>Le lot s’arrête après celle-ci</translation>
    </message>
    <message>
        <source>The camera&apos;s own JPEG from the raw file</source>
        <translation>Le JPEG de l’appareil, extrait du fichier RAW</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full: {free} free. Make room; the batch goes on by itself.</source>
        <extracomment>What becomes of pictures for which the place for results is not waited for. Seconds between two looks at a place that takes nothing. Each time that the looks were wrong (a quota, a drive that only pretends) they become rarer, for every try costs conversions.</extracomment>
        <translation>Le disque de {folder} est presque plein&#x202f;: {free} libres. Libérez de la place&#x202f;; le lot reprendra automatiquement.</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>Le lecteur ne répond pas</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Le fichier n’existe plus</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached any more. The batch goes on by itself when it is there again.</source>
        <translation>Le dossier {folder} n’est plus accessible. Le lot reprendra automatiquement dès son retour.</translation>
    </message>
    <message>
        <source>The folder {name} holds no pictures.</source>
        <translation>Le dossier {name} ne contient aucune image.</translation>
    </message>
    <message>
        <source>The folder {name} is back.</source>
        <extracomment>Looking through the folder takes no more than this share of the time, however large it is: while the system tells of changes, and while it does not. Steps come no closer than this part of the time in which a file settles: many files that land one after the other are looked at together.</extracomment>
        <translation>Le dossier {name} est de retour.</translation>
    </message>
    <message>
        <source>The folder {name} is gone; waiting for it to come back.</source>
        <translation>Le dossier {name} a disparu&#x202f;; en attente de son retour.</translation>
    </message>
    <message>
        <source>The journal was damaged and was set aside as {file}; what was converted before is not known any more.</source>
        <translation>Le journal était endommagé et a été mis de côté sous le nom {file}&#x202f;; les conversions précédentes ne sont plus connues.</translation>
    </message>
    <message>
        <source>The journal {name} cannot be used ({reason}), so this batch cannot be resumed and its results will not be remembered.</source>
        <translation>Le journal {name} est inutilisable ({reason})&#x202f;: ce lot ne pourra pas être repris et ses résultats ne seront pas mémorisés.</translation>
    </message>
    <message>
        <source>The list of what can be undone was damaged and was set aside as {file}; what was done before cannot be undone any more.</source>
        <extracomment>Batches that can be undone in any case, and at most: as many as fit with so many changes in all, a fifth of a gigabyte. Older ones are forgotten when a new one begins. How long another program may keep the file, in seconds.</extracomment>
        <translation>La liste de ce qui peut être annulé était endommagée et a été mise de côté sous le nom {file}&#x202f;; ce qui a été fait auparavant ne peut plus être annulé.</translation>
    </message>
    <message>
        <source>The options do not fit these pictures</source>
        <translation>Les options ne conviennent pas à ces images</translation>
    </message>
    <message>
        <source>The originals are untouched; try again, or look whether the disk is sound.</source>
        <translation>Les originaux sont intacts&#x202f;; réessayer, ou vérifier que le disque est en bon état.</translation>
    </message>
    <message>
        <source>The pool&apos;s status board</source>
        <translation>Le tableau d’état du groupe</translation>
    </message>
    <message>
        <source>The result cannot be written</source>
        <translation>Le résultat ne peut pas être écrit</translation>
    </message>
    <message>
        <source>The result could not be read back</source>
        <translation>Le résultat n’a pas pu être relu</translation>
    </message>
    <message>
        <source>The result would be {}, the picture is {}</source>
        <translation>Le résultat ferait {}, l’image fait {}</translation>
    </message>
    <message>
        <source>The same pictures, five ways to work on them: how late does the window answer?</source>
        <translation>Les mêmes images, cinq façons de les traiter&#x202f;: avec quel retard la fenêtre répond-elle&#x202f;?</translation>
    </message>
    <message>
        <source>The system tells of no changes in {name} ({reason}); it is looked at every {seconds} s.</source>
        <translation>Le système ne signale pas les changements dans {name} ({reason})&#x202f;; le dossier est examiné toutes les {seconds} s.</translation>
    </message>
    <message>
        <source>The window will freeze: that is the lesson. Esc is heard between pictures.</source>
        <translation>La fenêtre va se figer&#x202f;: c’est la leçon. Esc est pris en compte entre les images.</translation>
    </message>
    <message>
        <source>The window&apos;s thread</source>
        <translation>Le thread de la fenêtre</translation>
    </message>
    <message>
        <source>Threads or processes in the three pools</source>
        <translation>Threads ou processus dans les trois groupes</translation>
    </message>
    <message>
        <source>Through the slabs</source>
        <translation>Par les blocs partagés</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>Trop grande pour la mémoire</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>A pris trop de temps</translation>
    </message>
    <message>
        <source>Transparency replaced by a background</source>
        <translation>Transparence remplacée par un arrière-plan</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Relancées</translation>
    </message>
    <message>
        <source>Try again, and please report it if it happens a second time.</source>
        <translation>Réessayer, et merci de le signaler si cela se reproduit.</translation>
    </message>
    <message>
        <source>Try again: each result gets a name that is free.</source>
        <translation>Réessayer&#x202f;: chaque résultat reçoit un nom libre.</translation>
    </message>
    <message>
        <source>Two processes add one, many times. To add is to read, to add and to write back; what the other wrote in between is lost. With a slot for each writer there is nothing to lose: the reader adds the slots up.</source>
        <translation>Deux processus ajoutent un, de nombreuses fois. Ajouter, c’est lire, additionner et réécrire&#x202f;; ce que l’autre a écrit entre-temps est perdu. Avec une case par écrivain, il n’y a rien à perdre&#x202f;: le lecteur additionne les cases.</translation>
    </message>
    <message>
        <source>Type here while a strategy runs</source>
        <translation>Écrire ici pendant qu’une stratégie tourne</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Résultat retiré</translation>
    </message>
    <message>
        <source>Us&amp;e for all</source>
        <translation>&amp;Utiliser pour toutes</translation>
    </message>
    <message>
        <source>Use for &amp;selected</source>
        <translation>Utiliser pour la &amp;sélection</translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options again</source>
        <translation>Réta&amp;blir les options du lot</translation>
    </message>
    <message>
        <source>Use the shown options for the selected pictures only, whatever the form says</source>
        <translation>Utiliser les options affichées pour les seules images sélectionnées, quoi que dise le formulaire</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version et licences</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>WebP file, 0.3 MB</source>
        <translation>Fichier WebP, 0,3 Mo</translation>
    </message>
    <message>
        <source>What a shared counter loses</source>
        <translation>Ce que perd un compteur partagé</translation>
    </message>
    <message>
        <source>What comes back of every picture</source>
        <translation>Ce qui revient de chaque image</translation>
    </message>
    <message>
        <source>What was written is in the trash</source>
        <translation>Ce qui a été écrit est dans la corbeille</translation>
    </message>
    <message>
        <source>Without the extra brightness for HDR screens</source>
        <translation>Sans la luminosité supplémentaire pour écrans HDR</translation>
    </message>
    <message>
        <source>Work where the click arrived.</source>
        <translation>Travailler là où le clic est arrivé.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Processus de travail</translation>
    </message>
    <message>
        <source>Workers ended</source>
        <translation>Processus de travail arrêtés</translation>
    </message>
    <message>
        <source>Workers started</source>
        <translation>Processus de travail démarrés</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Pire</translation>
    </message>
    <message>
        <source>Write what became of every picture into a file, as a table or for programs</source>
        <translation>Écrire dans un fichier ce qu’est devenue chaque image, en tableau ou pour des programmes</translation>
    </message>
    <message>
        <source>Written by one thread, the engine&apos;s supervisor. Read by anybody, at any moment. It needs no lock: a number with a single writer cannot lose an update, and a reader sees it one event old at worst. Workers do not write on it, they send messages; a slab of shared memory has one owner at a time, and the message that says “it is yours” is what orders memory.</source>
        <translation>Écrit par un seul thread, le superviseur du moteur. Lu par n’importe qui, à tout moment. Il se passe de verrou&#x202f;: un nombre qui n’a qu’un écrivain ne peut perdre aucune mise à jour, et un lecteur le voit au pire avec un événement de retard. Les processus de travail n’y écrivent pas, ils envoient des messages&#x202f;; un bloc de mémoire partagée n’a qu’un propriétaire à la fois, et c’est le message «&#x202f;il est à toi&#x202f;» qui ordonne la mémoire.</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>a smaller size shows the whole picture already</source>
        <translation>une taille plus petite montre déjà toute l’image</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>toutes inactives</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>toutes actives</translation>
    </message>
    <message>
        <source>an option that was chosen cannot be had here</source>
        <translation>une option choisie n’est pas disponible ici</translation>
    </message>
    <message>
        <source>another program wrote {target} meanwhile</source>
        <translation>un autre programme a écrit {target} entre-temps</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>copié</translation>
    </message>
    <message>
        <source>copied to {result}</source>
        <translation>copié vers {result}</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>plantages</translation>
    </message>
    <message>
        <source>damaged, converted as far as it can be read</source>
        <extracomment>What is missing from a result for which there is a place all the same, and why its original is still there that was to be replaced.</extracomment>
        <translation>endommagé, converti dans la mesure où il est lisible</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>de {}</translation>
    </message>
    <message>
        <source>from {} to {}, {} larger</source>
        <translation>de {} à {}, {} de plus</translation>
    </message>
    <message>
        <source>from {} to {}, {} smaller</source>
        <translation>de {} à {}, {} de moins</translation>
    </message>
    <message>
        <source>grew by {}</source>
        <translation>{} de plus</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>it cannot be brought back from the trash ({reason})</source>
        <translation>impossible de le restaurer depuis la corbeille ({reason})</translation>
    </message>
    <message>
        <source>it cannot be moved to the trash ({reason})</source>
        <translation>impossible de le mettre à la corbeille ({reason})</translation>
    </message>
    <message>
        <source>it was changed since it was written, so it was left alone</source>
        <translation>il a été modifié depuis son écriture et a donc été laissé tel quel</translation>
    </message>
    <message>
        <source>its result could not be read back</source>
        <translation>son résultat n’a pas pu être relu</translation>
    </message>
    <message>
        <source>its worker was killed from outside each time it was tried</source>
        <translation>son processus de travail a été tué de l’extérieur à chaque tentative</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>conservé</translation>
    </message>
    <message>
        <source>late at most,
99 times of 100</source>
        <translation>retard maximal,
99 fois sur 100</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>mémoire insuffisante</translation>
    </message>
    <message>
        <source>missing: {layers}</source>
        <translation>manquantes&#x202f;: {layers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>aucun perdu</translation>
    </message>
    <message>
        <source>not converted, the conversion engine has stopped</source>
        <translation>non converti, le moteur de conversion s’est arrêté</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>not known, no worker was ready yet</source>
        <translation>inconnu, aucun processus de travail n’était encore prêt</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactive</translation>
    </message>
    <message>
        <source>on</source>
        <translation>active</translation>
    </message>
    <message>
        <source>own CPU</source>
        <translation>CPU propre</translation>
    </message>
    <message>
        <source>pictures/s</source>
        <translation>images/s</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} économisés</translation>
    </message>
    <message>
        <source>something went wrong inside Dropmill</source>
        <translation>une erreur s’est produite dans Dropmill</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>stopped where you wanted it, the rest waits</source>
        <translation>arrêté à l’endroit voulu, le reste attend</translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation>le disque est presque plein</translation>
    </message>
    <message>
        <source>the drive that holds the file stopped answering</source>
        <translation>le lecteur qui contient le fichier ne répond plus</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>the file has too many pages to convert all of them</source>
        <translation>le fichier a trop de pages pour les convertir toutes</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>le fichier est vide</translation>
    </message>
    <message>
        <source>the file is not there (any more)</source>
        <translation>le fichier n’existe pas (ou plus)</translation>
    </message>
    <message>
        <source>the file that was there before was overwritten and is gone</source>
        <translation>le fichier qui existait auparavant a été écrasé et n’existe plus</translation>
    </message>
    <message>
        <source>the first frame of an animation was converted</source>
        <translation>la première image d’une animation a été convertie</translation>
    </message>
    <message>
        <source>the first of several pages was converted</source>
        <translation>la première de plusieurs pages a été convertie</translation>
    </message>
    <message>
        <source>the folder for results is not there</source>
        <translation>le dossier des résultats n’existe pas</translation>
    </message>
    <message>
        <source>the folder for {target} cannot be reached any more</source>
        <translation>le dossier de {target} n’est plus accessible</translation>
    </message>
    <message>
        <source>the original is not in the trash any more, its result was left</source>
        <translation>l’original n’est plus dans la corbeille, son résultat a été laissé</translation>
    </message>
    <message>
        <source>the original was kept, it is a link to a file elsewhere</source>
        <translation>l’original a été conservé, c’est un lien vers un fichier situé ailleurs</translation>
    </message>
    <message>
        <source>the original was kept, it was changed since it was read</source>
        <translation>l’original a été conservé, il a été modifié depuis sa lecture</translation>
    </message>
    <message>
        <source>the original was kept, the result is not smaller</source>
        <translation>l’original a été conservé, le résultat n’est pas plus petit</translation>
    </message>
    <message>
        <source>the original was kept, the result lacks some of it</source>
        <translation>l’original a été conservé, il manque quelque chose au résultat</translation>
    </message>
    <message>
        <source>the original was kept, there is no trash for it</source>
        <translation>l’original a été conservé, il n’y a pas de corbeille pour lui</translation>
    </message>
    <message>
        <source>the picture crashes the decoder</source>
        <translation>l’image fait planter le décodeur</translation>
    </message>
    <message>
        <source>the picture does not fit into the wished file size</source>
        <translation>l’image ne tient pas dans la taille de fichier souhaitée</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>l’image est endommagée ou incomplète</translation>
    </message>
    <message>
        <source>the picture needs more memory than it may have</source>
        <translation>l’image demande plus de mémoire qu’autorisé</translation>
    </message>
    <message>
        <source>the picture took too long</source>
        <translation>l’image a pris trop de temps</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>le résultat</translation>
    </message>
    <message>
        <source>the result would be larger than its format allows</source>
        <translation>le résultat dépasserait ce que son format autorise</translation>
    </message>
    <message>
        <source>the result would be no smaller</source>
        <translation>le résultat ne serait pas plus petit</translation>
    </message>
    <message>
        <source>the result would not be small enough</source>
        <translation>le résultat ne serait pas assez petit</translation>
    </message>
    <message>
        <source>the worker sent back no possible result, so nothing was written</source>
        <translation>le processus de travail n’a renvoyé aucun résultat valable, rien n’a donc été écrit</translation>
    </message>
    <message>
        <source>there is no room left for {target}</source>
        <translation>il n’y a plus de place pour {target}</translation>
    </message>
    <message>
        <source>this is no picture in a format that Dropmill reads</source>
        <translation>ce n’est pas une image dans un format lu par Dropmill</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
    <message>
        <source>this is {detail}, which Dropmill does not read</source>
        <translation>non lu par Dropmill&#x202f;: {detail}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>Room for the longest delay, so that the line does not jump about.</extracomment>
        <translation>attend</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>pire</translation>
    </message>
    <message>
        <source>writing {target} failed</source>
        <translation>l’écriture de {target} a échoué</translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation>
            <numerusform>{busy} sur %Ln processus de travail occupé</numerusform>
            <numerusform>{busy} sur %Ln processus de travail occupés</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation>{folder} est inutilisable&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} n’est pas un dossier.</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, only {free} free.</source>
        <extracomment>Bytes a pixel of an ordinary photo at the default quality, and kept exactly: rather too many. What a frame of an animation takes of that: most of it was on the frame before. Headers and what is kept of the source&apos;s metadata.</extracomment>
        <translation>{folder}&#x202f;: environ {needed} nécessaires, seulement {free} libres.</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, {free} free.</source>
        <translation>{folder}&#x202f;: environ {needed} nécessaires, {free} libres.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <extracomment>Extensions taken from walked folders (lower case). A file named outright is taken whatever it is called.</extracomment>
        <translation>{name} ne peut pas être lu&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>{name}: cancelled, nothing was written.</source>
        <translation>{name}&#x202f;: annulé, rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{name}: skipped {result}, a smaller size shows the whole picture already.</source>
        <translation>{name}&#x202f;: {result} ignoré, une taille plus petite montre déjà toute l’image.</translation>
    </message>
    <message>
        <source>{name}: skipped, it is a result of an earlier batch.</source>
        <translation>{name}&#x202f;: ignoré, c’est un résultat d’un lot précédent.</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} is there already.</source>
        <translation>{name}&#x202f;: ignoré, {result} existe déjà.</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} was made of it before.</source>
        <translation>{name}&#x202f;: ignoré, {result} en a déjà été tiré.</translation>
    </message>
    <message>
        <source>{name}: undone, what was written is in the trash.</source>
        <translation>{name}&#x202f;: résultat retiré, ce qui a été écrit est dans la corbeille.</translation>
    </message>
    <message>
        <source>{name}: {done}, {reason} ({wanted} instead of {had}).</source>
        <translation>{name}&#x202f;: {done}, {reason} ({wanted} au lieu de {had}).</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <extracomment>Longest detail shown, in characters; details come from untrusted files.</extracomment>
        <translation>{name}&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation>{reason} ({detail})</translation>
    </message>
    <message>
        <source>{reason}, so the original was kept</source>
        <translation>{reason}, l’original a donc été conservé</translation>
    </message>
    <message>
        <source>{target} cannot be written</source>
        <translation>{target} ne peut pas être écrit</translation>
    </message>
    <message>
        <source>{target} lies on a drive that can only be read</source>
        <translation>{target} se trouve sur un lecteur en lecture seule</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>{} B</source>
        <translation>{} o</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} Go</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
    <message>
        <source>{} PB</source>
        <translation>{} Po</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} To</translation>
    </message>
    <message>
        <source>{} by themselves</source>
        <extracomment>What ended so many workers, by the engine&apos;s word for it.</extracomment>
        <translation>{} d’eux-mêmes</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} h {} min</translation>
    </message>
    <message>
        <source>{} in less than a second</source>
        <translation>{} en moins d’une seconde</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} en {}</translation>
    </message>
    <message>
        <source>{} increments were made</source>
        <translation>{} incrémentations effectuées</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} ko</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} de plus</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>encore {}</translation>
    </message>
    <message>
        <source>{} lost</source>
        <translation>{} perdus</translation>
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
        <translation>{} devenus inutiles</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} fichiers sur {}</translation>
    </message>
    <message>
        <source>{} pictures/min</source>
        <translation>{} images/min</translation>
    </message>
    <message>
        <source>{} pictures/s</source>
        <translation>{} images/s</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} sent what is not allowed</source>
        <translation>{} avec une réponse interdite</translation>
    </message>
    <message>
        <source>{} took too long</source>
        <translation>{} trop longs</translation>
    </message>
    <message>
        <source>{} with a cancelled picture</source>
        <translation>{} avec une image annulée</translation>
    </message>
    <message>
        <source>{} · {}/s</source>
        <translation>{} · {}/s</translation>
    </message>
    <message>
        <source>{}, it was {}</source>
        <translation>{}, auparavant {}</translation>
    </message>
    <message>
        <source>{}, with its own options</source>
        <translation>{}, avec ses propres options</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}.</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dropmill</source>
        <translation>À propos de Dropmill</translation>
    </message>
    <message>
        <source>Drop pictures on a window; get them back resized, as WebP, AVIF, JPEG or PNG.</source>
        <translation>Déposer des images sur une fenêtre&#x202f;; les récupérer redimensionnées, en WebP, AVIF, JPEG ou PNG.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Réalisé avec</translation>
    </message>
    <message>
        <source>Protections of the worker processes</source>
        <translation>Protections des processus de travail</translation>
    </message>
    <message>
        <source>Version {} · {} licence</source>
        <translation>Version {} · licence {}</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert pictures as soon as they are dropped; otherwise they wait for Start</source>
        <translation>Convertir les images dès qu’elles sont déposées&#x202f;; sinon, elles attendent «&#x202f;Démarrer&#x202f;»</translation>
    </message>
    <message>
        <source>Progress of all pictures</source>
        <extracomment>Beside the headline: what is to be done about what it tells. From left to right, as all rows. Those that are only a picture and a word. The first is the last to make room for the headline. When the one has gone, the other takes the keyboard.</extracomment>
        <translation>Progression de toutes les images</translation>
    </message>
    <message>
        <source>Select the pictures that failed</source>
        <translation>Sélectionner les images en échec</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>Afficher les échecs</translation>
    </message>
    <message>
        <source>Start b&amp;y itself</source>
        <translation>Démarrage a&amp;uto</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message>
        <source>The conversion engine has stopped: {}</source>
        <translation>Le moteur de conversion s’est arrêté&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Compare with these options no more</source>
        <translation>Ne plus comparer avec ces options</translation>
    </message>
    <message>
        <source>Pinned {}</source>
        <translation>Épinglé {}</translation>
    </message>
    <message>
        <source>Sizes and similarity</source>
        <extracomment>Of the options, beside their title.</extracomment>
        <translation>Tailles et similarité</translation>
    </message>
    <message>
        <source>Unpin {}</source>
        <translation>Détacher {}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>&amp;Keep converting</source>
        <translation>&amp;Continuer la conversion</translation>
    </message>
    <message>
        <source>&amp;Stop and resume later</source>
        <translation>&amp;Arrêter et reprendre plus tard</translation>
    </message>
    <message>
        <source>Finish in the &amp;background</source>
        <translation>Terminer en a&amp;rrière-plan</translation>
    </message>
    <message>
        <source>Not while the batch is paused.</source>
        <translation>Impossible tant que le lot est en pause.</translation>
    </message>
    <message>
        <source>Pictures are still being converted</source>
        <translation>Des images sont encore en cours de conversion</translation>
    </message>
    <message>
        <source>The window goes away; you are told when all is done, then Dropmill ends.</source>
        <translation>La fenêtre disparaît&#x202f;; vous êtes prévenu quand tout est fini, puis Dropmill se termine.</translation>
    </message>
    <message>
        <source>The window stays open.</source>
        <translation>La fenêtre reste ouverte.</translation>
    </message>
    <message>
        <source>What is done stays; the next start offers to go on with the rest.</source>
        <translation>Ce qui est fait reste&#x202f;; le prochain démarrage propose de continuer avec le reste.</translation>
    </message>
    <message>
        <source>{} of {} pictures are not converted yet.</source>
        <translation>{} images sur {} ne sont pas encore converties.</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Automatic…</source>
        <translation>Automatique…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>{}: automatic</source>
        <translation>{}&#x202f;: automatique</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>About {size} for {pictures} pictures ({low} to {high}, from a sample of {sample})</source>
        <translation>Environ {size} pour {pictures} images ({low} à {high}, d’après un échantillon de {sample})</translation>
    </message>
    <message>
        <source>Before is scaled or cut to the result&apos;s size</source>
        <translation>L’avant est mis à l’échelle ou recadré à la taille du résultat</translation>
    </message>
    <message>
        <source>First of {} frames; the size is that of all</source>
        <translation>Première de {} images&#x202f;; la taille est celle de l’ensemble</translation>
    </message>
    <message>
        <source>as large</source>
        <translation>aussi gros</translation>
    </message>
    <message>
        <source>hardly any difference</source>
        <translation>presque aucune différence</translation>
    </message>
    <message>
        <source>looks the same</source>
        <translation>aspect identique</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>bien pire</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>slight differences</source>
        <translation>légères différences</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>visible differences</source>
        <translation>différences visibles</translation>
    </message>
    <message>
        <source>{score}, {words}</source>
        <translation>{score}, {words}</translation>
    </message>
    <message>
        <source>{} for all {} pictures</source>
        <translation>{} pour l’ensemble des {} images</translation>
    </message>
    <message>
        <source>{} for this picture</source>
        <translation>{} pour cette image</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} de plus</translation>
    </message>
    <message>
        <source>{} smaller</source>
        <translation>{} de moins</translation>
    </message>
    <message>
        <source>{}, at most {}</source>
        <translation>{}, au plus {}</translation>
    </message>
    <message>
        <source>{}, effort {}</source>
        <translation>{}, effort {}</translation>
    </message>
    <message>
        <source>{}, lossless</source>
        <translation>{}, sans perte</translation>
    </message>
    <message>
        <source>{}, quality {}</source>
        <translation>{}, qualité {}</translation>
    </message>
    <message>
        <source>{}, similarity {}</source>
        <translation>{}, similarité {}</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Converting a few pictures on trial…</source>
        <translation>Conversion d’essai de quelques images…</translation>
    </message>
    <message>
        <source>Converting {} to compare it…</source>
        <translation>Conversion de {} pour comparaison…</translation>
    </message>
    <message>
        <source>No estimate: none of the pictures tried could be converted.</source>
        <translation>Aucune estimation&#x202f;: aucune des images essayées n’a pu être convertie.</translation>
    </message>
    <message>
        <source>Result that is shown</source>
        <extracomment>The first is the last to make room for the name. So much of a name is read before commands get the room. How much of the height figures and notes may take.</extracomment>
        <translation>Résultat affiché</translation>
    </message>
    <message>
        <source>Select a picture to compare it before and after.</source>
        <translation>Sélectionner une image pour la comparer avant et après.</translation>
    </message>
    <message>
        <source>Shown at {}</source>
        <translation>Affiché à {}</translation>
    </message>
    <message>
        <source>This picture has its own options; the form is for the others</source>
        <translation>Cette image a ses propres options&#x202f;; le formulaire vaut pour les autres</translation>
    </message>
</context>
<context>
    <name>CopyController</name>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>%Ln fichier copié.</numerusform>
            <numerusform>%Ln fichiers copiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln ligne copiée.</numerusform>
            <numerusform>%Ln lignes copiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <extracomment>The largest file that becomes a data URI; pages with more are slower than with a file. The order in which a browser shall try formats: the smallest files first.</extracomment>
        <translation>
            <numerusform>%Ln chemin copié.</numerusform>
            <numerusform>%Ln chemins copiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTML for %Ln picture(s) copied.</source>
        <translation>
            <numerusform>HTML de %Ln image copié.</numerusform>
            <numerusform>HTML de %Ln images copié.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one result at a time can be copied as a data URI.</source>
        <translation>Un seul résultat à la fois peut être copié en URI de données.</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>{} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{} copied as a data URI.</source>
        <translation>{} copié en URI de données.</translation>
    </message>
    <message>
        <source>{} is too large for a data URI: more than {}.</source>
        <translation>{} est trop gros pour une URI de données&#x202f;: plus de {}.</translation>
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
        <translation>Charge de chaque cœur</translation>
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
        <translation>Copier</translation>
    </message>
    <message>
        <source>Details of the defect</source>
        <translation>Détails du défaut</translation>
    </message>
    <message>
        <source>Dropmill goes on, but this should not have happened. The text below helps to find the defect; it is also in {}.</source>
        <translation>Dropmill continue, mais cela n’aurait pas dû arriver. Le texte ci-dessous aide à trouver le défaut&#x202f;; il figure aussi dans {}.</translation>
    </message>
    <message>
        <source>Something went wrong in Dropmill</source>
        <translation>Une erreur s’est produite dans Dropmill</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>&amp;Convert them all the same</source>
        <translation>Les &amp;convertir quand même</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>Les &amp;laisser de côté</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Avant de démarrer</translation>
    </message>
    <message>
        <source>Change &amp;options first</source>
        <translation>Changer d’abord les &amp;options</translation>
    </message>
    <message>
        <source>Let them wait</source>
        <translation>Les laisser en attente</translation>
    </message>
    <message>
        <source>Some results may not be what you expect.</source>
        <translation>Certains résultats peuvent ne pas être ceux que vous attendez.</translation>
    </message>
    <message>
        <source>These pictures wait for your answer; all others are being converted.</source>
        <translation>Ces images attendent votre réponse&#x202f;; toutes les autres sont en cours de conversion.</translation>
    </message>
</context>
<context>
    <name>DestinationButton</name>
    <message>
        <source>Every result is written into the folder of its picture</source>
        <translation>Chaque résultat est écrit dans le dossier de son image</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>In a folder, with its subfolders…</source>
        <translation>Dans un dossier, avec ses sous-dossiers…</translation>
    </message>
    <message>
        <source>In {}</source>
        <translation>Dans {}</translation>
    </message>
    <message>
        <source>In {} ▾</source>
        <translation>Dans {} ▾</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <extracomment>A path takes no more room than so many average letters.</extracomment>
        <translation>À côté de chaque image</translation>
    </message>
    <message>
        <source>Next to each picture ▾</source>
        <translation>À côté de chaque image ▾</translation>
    </message>
    <message>
        <source>Results are written into {}</source>
        <translation>Les résultats sont écrits dans {}</translation>
    </message>
    <message>
        <source>Where results go</source>
        <translation>Où vont les résultats</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier le texte</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add</source>
        <translation>Déposer pour ajouter</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop area</source>
        <translation>Zone de dépôt</translation>
    </message>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>Déposer des images ou des dossiers ici</translation>
    </message>
    <message>
        <source>Every picture becomes {} in {}.</source>
        <translation>Chaque image devient {} dans {}.</translation>
    </message>
    <message>
        <source>Every picture becomes {} next to it.</source>
        <translation>Chaque image devient {} à côté d’elle.</translation>
    </message>
    <message>
        <source>Reads {}.</source>
        <translation>Lit {}.</translation>
    </message>
    <message>
        <source>one {} file</source>
        <translation>un fichier {}</translation>
    </message>
    <message>
        <source>{} files ({})</source>
        <translation>{} fichiers ({})</translation>
    </message>
</context>
<context>
    <name>EncoderFields</name>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>Plus haut, c’est plus beau mais plus lourd&#x202f;; 75 à 85 convient à la plupart des photos</translation>
    </message>
    <message>
        <source>How hard to look for a smaller file; no pixel changes</source>
        <translation>Avec quelle insistance chercher un fichier plus petit&#x202f;; aucun pixel ne change</translation>
    </message>
    <message>
        <source>How much time encoding may take: chooses the effort of every format</source>
        <translation>Temps accordé à l’encodage&#x202f;: choisit l’effort de chaque format</translation>
    </message>
    <message>
        <source>Of animations, the first frame</source>
        <translation>Pour les animations, la première image</translation>
    </message>
    <message>
        <source>Of animations, the first frame in {}</source>
        <translation>Pour les animations, la première image en {}</translation>
    </message>
    <message>
        <source>Of which format the options below are</source>
        <translation>À quel format appartiennent les options ci-dessous</translation>
    </message>
    <message>
        <source>Options of</source>
        <translation>Options pour</translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation>Plusieurs formats</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Thoro&amp;ughness</source>
        <translation>Min&amp;utie</translation>
    </message>
    <message>
        <source>Which kind of file the results are</source>
        <translation>Le type de fichier des résultats</translation>
    </message>
</context>
<context>
    <name>EndsController</name>
    <message>
        <source>Pictures are being converted</source>
        <translation>Des images sont en cours de conversion</translation>
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
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the list of causes</source>
        <translation>Fermer la liste des causes</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>Échecs par cause</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Why pictures failed</source>
        <translation>Pourquoi des images ont échoué</translation>
    </message>
</context>
<context>
    <name>FileTransfers</name>
    <message>
        <source>The system did not hand over the files of the other program; add them with “Add files…” instead.</source>
        <extracomment>The portal may have to be started, and to export thousands of files.</extracomment>
        <translation>Le système n’a pas transmis les fichiers de l’autre programme&#x202f;; ajoutez-les avec «&#x202f;Ajouter des fichiers…&#x202f;».</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>A pause in typing after which the list follows.</extracomment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>En échec</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grosses</translation>
    </message>
    <message>
        <source>Show every picture on the list</source>
        <translation>Afficher toutes les images de la liste</translation>
    </message>
    <message>
        <source>Show the pictures that failed</source>
        <translation>Afficher les images en échec</translation>
    </message>
    <message>
        <source>Show the pictures that wait or are being converted</source>
        <translation>Afficher les images en attente ou en cours de conversion</translation>
    </message>
    <message>
        <source>Show the pictures that were converted</source>
        <translation>Afficher les images converties</translation>
    </message>
    <message>
        <source>Show the pictures that were skipped, kept or cancelled</source>
        <translation>Afficher les images ignorées, conservées ou annulées</translation>
    </message>
    <message>
        <source>Show the results that are larger than their originals</source>
        <translation>Afficher les résultats plus gros que leurs originaux</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorées</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Results will go into {}. Press Start to convert the pictures.</source>
        <translation>Les résultats iront dans {}. Appuyez sur «&#x202f;Démarrer&#x202f;» pour convertir les images.</translation>
    </message>
    <message>
        <source>Results will go next to each picture; originals stay as they are. Choose another place beside Start, or press Start.</source>
        <translation>Les résultats iront à côté de chaque image&#x202f;; les originaux restent tels quels. Choisissez un autre endroit à côté de «&#x202f;Démarrer&#x202f;», ou appuyez sur «&#x202f;Démarrer&#x202f;».</translation>
    </message>
</context>
<context>
    <name>FittingRow</name>
    <message>
        <source>More commands</source>
        <translation>Plus de commandes</translation>
    </message>
    <message>
        <source>What there is no room for beside the text</source>
        <translation>Ce qui ne tient pas à côté du texte</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Folded away</source>
        <translation>Replié</translation>
    </message>
    <message>
        <source>Folded away: {}</source>
        <translation>Replié&#x202f;: {}</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Affiché ci-dessous</translation>
    </message>
</context>
<context>
    <name>FormatChecks</name>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Write every picture as {} too</source>
        <translation>Écrire aussi chaque image en {}</translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message numerus="yes">
        <source>{} and %Ln more have changed since the batch was begun; converted as they are now.</source>
        <translation>
            <numerusform>{} et %Ln autre ont changé depuis le début du lot&#x202f;; convertis dans leur état actuel.</numerusform>
            <numerusform>{} et %Ln autres ont changé depuis le début du lot&#x202f;; convertis dans leur état actuel.</numerusform>
        </translation>
    </message>
    <message>
        <source>{} has changed since the batch was begun; converted as it is now.</source>
        <extracomment>How long ``close`` waits for the look at older batches, in seconds.</extracomment>
        <translation>{} a changé depuis le début du lot&#x202f;; converti dans son état actuel.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>La langue de la fenêtre&#x202f;; elle change aussitôt</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Celle du système</translation>
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
        <translation>60 dernières secondes</translation>
    </message>
    <message>
        <source>Other programs {share}</source>
        <translation>Autres programmes {share}</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Largest file</source>
        <translation>Fichier le plus gros</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Similarity (SSIM)</source>
        <translation>Similarité (SSIM)</translation>
    </message>
    <message>
        <source>What the quality is searched for, instead of taken as it is</source>
        <translation>Ce pour quoi la qualité est recherchée, au lieu d’être fixée</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>Encoding takes longest: {share} of the workers’ time.</source>
        <translation>L’encodage prend le plus de temps&#x202f;: {share} du temps des processus de travail.</translation>
    </message>
    <message>
        <source>No workers</source>
        <translation>Aucun processus de travail</translation>
    </message>
    <message>
        <source>Nothing: no picture is being converted.</source>
        <translation>Aucun&#x202f;: aucune image n’est en cours de conversion.</translation>
    </message>
    <message>
        <source>Other programs take {share} of the processor.</source>
        <translation>D’autres programmes occupent {share} du processeur.</translation>
    </message>
    <message>
        <source>Pictures wait until there is memory for them.</source>
        <translation>Les images attendent que de la mémoire se libère.</translation>
    </message>
    <message>
        <source>Reading pictures takes longest: {share} of the workers’ time.</source>
        <translation>La lecture des images prend le plus de temps&#x202f;: {share} du temps des processus de travail.</translation>
    </message>
    <message>
        <source>Resizing takes longest: {share} of the workers’ time.</source>
        <translation>Le redimensionnement prend le plus de temps&#x202f;: {share} du temps des processus de travail.</translation>
    </message>
    <message>
        <source>The busiest is {core} with {share}</source>
        <extracomment>More cores than this are summed up instead of read out.</extracomment>
        <translation>Le plus chargé est {core} avec {share}</translation>
    </message>
    <message>
        <source>The first pictures are under way.</source>
        <translation>Les premières images sont en cours.</translation>
    </message>
    <message>
        <source>The pictures are so small that handing them out takes longest.</source>
        <translation>Les images sont si petites que leur distribution prend le plus de temps.</translation>
    </message>
    <message>
        <source>This system does not tell how busy its cores are.</source>
        <translation>Ce système n’indique pas la charge de ses cœurs.</translation>
    </message>
    <message>
        <source>Worker {number}: {picture}</source>
        <translation>Processus de travail {number}&#x202f;: {picture}</translation>
    </message>
    <message>
        <source>Workers wait for the disk that pictures are read from.</source>
        <translation>Les processus de travail attendent le disque d’où les images sont lues.</translation>
    </message>
    <message>
        <source>Workers wait for the disk that results are written to.</source>
        <translation>Les processus de travail attendent le disque où les résultats sont écrits.</translation>
    </message>
    <message>
        <source>converts</source>
        <translation>convertit</translation>
    </message>
    <message>
        <source>decodes</source>
        <translation>décode</translation>
    </message>
    <message>
        <source>encodes</source>
        <translation>encode</translation>
    </message>
    <message>
        <source>of {budget}; workers {workers}, this program {program}</source>
        <translation>sur {budget}&#x202f;; processus de travail {workers}, ce programme {program}</translation>
    </message>
    <message>
        <source>resizes</source>
        <translation>redimensionne</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>vérifie</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>attend</translation>
    </message>
    <message>
        <source>workers {workers}, this program {program}</source>
        <translation>processus de travail {workers}, ce programme {program}</translation>
    </message>
    <message>
        <source>{busy} of {ready} busy, {starting} starting</source>
        <translation>{busy} sur {ready} occupés, {starting} au démarrage</translation>
    </message>
    <message>
        <source>{busy}: Dropmill {ours}, other programs {others}</source>
        <translation>{busy}&#x202f;: Dropmill {ours}, autres programmes {others}</translation>
    </message>
</context>
<context>
    <name>MachineView</name>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln cœur</numerusform>
            <numerusform>%Ln cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Retour aux images</translation>
    </message>
    <message>
        <source>99 % are shorter; longest {worst}</source>
        <translation>99 % sont plus courts&#x202f;; le plus long {worst}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Delay of this window</source>
        <translation>Retard de cette fenêtre</translation>
    </message>
    <message>
        <source>How many pictures are converted at a time; Automatic is one a core</source>
        <translation>Combien d’images sont converties à la fois&#x202f;; «&#x202f;Automatique&#x202f;» en prévoit une par cœur</translation>
    </message>
    <message>
        <source>Machine</source>
        <extracomment>Where there is this width for the cores, in characters, the workers stand beside them. Bars of lag are compared with this, in ms: three frames, from which on one is felt.</extracomment>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Measuring the cores…</source>
        <translation>Mesure des cœurs…</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>What holds things up now:</source>
        <translation>Goulot d’étranglement actuel&#x202f;:</translation>
    </message>
    <message>
        <source>Worker pro&amp;cesses</source>
        <translation>Pro&amp;cessus de travail</translation>
    </message>
    <message>
        <source>in the last seconds</source>
        <translation>dans les dernières secondes</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Commands</source>
        <extracomment>What the user can put away.</extracomment>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Why {} failed</source>
        <translation>Pourquoi {} a échoué</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Time to notice a notice, and to read one of its words without hurry.</extracomment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Error: {}</source>
        <translation>Erreur&#x202f;: {}</translation>
    </message>
    <message>
        <source>Warning: {}</source>
        <translation>Avertissement&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>NamingFields</name>
    <message>
        <source>For example {}</source>
        <extracomment>Whoever pauses so long while typing has probably typed all of it.</extracomment>
        <translation>Par exemple {}</translation>
    </message>
    <message>
        <source>What results are called, with placeholders: {}</source>
        <translation>Comment nommer les résultats, avec des variables&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>OptionEditor</name>
    <message>
        <source>Advanced</source>
        <extracomment>A slider of more steps than this moves ten of them at a click beside its handle.</extracomment>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>any</source>
        <translation>indifférent</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
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
        <translation>&amp;Sans perte</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Métadonnées</translation>
    </message>
    <message>
        <source>&amp;Never enlarge</source>
        <translation>Ne &amp;jamais agrandir</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>&amp;Qualité</translation>
    </message>
    <message>
        <source>&amp;Transparency</source>
        <translation>&amp;Transparence</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>Lar&amp;geur</translation>
    </message>
    <message>
        <source>0 is as fast as WebP; 3 makes smaller files in seven times the time</source>
        <translation>0 est aussi rapide que WebP&#x202f;; 3 donne des fichiers plus petits en sept fois plus de temps</translation>
    </message>
    <message>
        <source>0 is fastest, 6 makes the smallest files; 4 is a good middle</source>
        <translation>0 est le plus rapide, 6 donne les fichiers les plus petits&#x202f;; 4 est un bon compromis</translation>
    </message>
    <message>
        <source>1 is fastest, 9 makes the smallest files; above 6 gains little</source>
        <translation>1 est le plus rapide, 9 donne les fichiers les plus petits&#x202f;; au-delà de 6, le gain est faible</translation>
    </message>
    <message>
        <source>3 is as fast as WebP; 7 makes smaller files in several times the time</source>
        <translation>3 est aussi rapide que WebP&#x202f;; 7 donne des fichiers plus petits en plusieurs fois plus de temps</translation>
    </message>
    <message>
        <source>4:4:4 keeps thin coloured lines and text sharp, 4:2:0 makes smaller files</source>
        <translation>4:4:4 garde nets les traits fins colorés et le texte, 4:2:0 donne des fichiers plus petits</translation>
    </message>
    <message>
        <source>A result must be at least so much smaller than its source</source>
        <translation>Un résultat doit être au moins d’autant plus petit que sa source</translation>
    </message>
    <message>
        <source>Accept damaged pictures</source>
        <translation>Accepter les images endommagées</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>Toutes sauf le lieu</translation>
    </message>
    <message>
        <source>All, a file for each</source>
        <translation>Toutes, un fichier pour chacune</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Telles quelles</translation>
    </message>
    <message>
        <source>At most so many colours; much smaller for drawings, coarse for photos</source>
        <translation>Au plus ce nombre de couleurs&#x202f;; bien plus petit pour les dessins, grossier pour les photos</translation>
    </message>
    <message>
        <source>Author and copyright</source>
        <translation>Auteur et copyright</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Behind what is transparent where the format is not, and around the picture where it does not fill its box; as #rrggbb</source>
        <translation>Derrière ce qui est transparent lorsque le format ne l’est pas, et autour de l’image lorsqu’elle ne remplit pas le cadre&#x202f;; au format #rrggbb</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Bas</translation>
    </message>
    <message>
        <source>Camera maker&apos;s notes (E&amp;XIF)</source>
        <translation>Notes du fabricant de l’appareil (E&amp;XIF)</translation>
    </message>
    <message>
        <source>Camera, date, place, titles and ratings: all of them, all but the place, author and copyright only, or none</source>
        <translation>Appareil, date, lieu, titres et notes&#x202f;: toutes, toutes sauf le lieu, auteur et copyright seulement, ou aucune</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Colour detail</source>
        <translation>Détail des couleurs</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>Contenir avec bordures</translation>
    </message>
    <message>
        <source>Copy the source instead</source>
        <translation>Copier la source à la place</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Remplir et rogner</translation>
    </message>
    <message>
        <source>Effo&amp;rt</source>
        <translation>Eff&amp;ort</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>Aj&amp;ustement</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Le plus rapide</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Étirer</translation>
    </message>
    <message>
        <source>Fine bright patterns keep their brightness when a picture shrinks; slower</source>
        <translation>Les motifs fins et clairs gardent leur luminosité quand l’image rétrécit&#x202f;; plus lent</translation>
    </message>
    <message>
        <source>First frame only</source>
        <translation>Première image seulement</translation>
    </message>
    <message>
        <source>First only</source>
        <translation>La première seulement</translation>
    </message>
    <message>
        <source>Full (4:4:4)</source>
        <translation>Complet (4:4:4)</translation>
    </message>
    <message>
        <source>Give results the modification time of their sources</source>
        <translation>Donner aux résultats la date de modification de leurs sources</translation>
    </message>
    <message>
        <source>Halved (4:2:0)</source>
        <translation>Réduit de moitié (4:2:0)</translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation>&amp;Hauteur</translation>
    </message>
    <message>
        <source>Height of the box</source>
        <translation>Hauteur du cadre</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 50 to 65 suits most photos</source>
        <translation>Plus haut, c’est plus beau mais plus lourd&#x202f;; 50 à 65 convient à la plupart des photos</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>Plus haut, c’est plus beau mais plus lourd&#x202f;; 75 à 85 convient à la plupart des photos</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 90 suits most photos</source>
        <translation>Plus haut, c’est plus beau mais plus lourd&#x202f;; 75 à 90 convient à la plupart des photos</translation>
    </message>
    <message>
        <source>How a picture is fitted into the box</source>
        <translation>Comment une image est ajustée au cadre</translation>
    </message>
    <message>
        <source>How many colours a palette may have</source>
        <translation>Combien de couleurs une palette peut avoir</translation>
    </message>
    <message>
        <source>If the name is ta&amp;ken</source>
        <translation>Si le &amp;nom est pris</translation>
    </message>
    <message>
        <source>If the result is not smaller</source>
        <translation>Si le résultat n’est pas plus petit</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Ajuster au cadre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep all frames</source>
        <translation>Conserver toutes les images</translation>
    </message>
    <message>
        <source>Keep all frames where the format can (WebP, AVIF), or convert the first one only</source>
        <translation>Conserver toutes les images si le format le permet (WebP, AVIF), ou ne convertir que la première</translation>
    </message>
    <message>
        <source>Keep both, number the new one</source>
        <translation>Garder les deux, numéroter le nouveau</translation>
    </message>
    <message>
        <source>Keep every pixel exactly; best for drawings and screenshots</source>
        <translation>Conserver exactement chaque pixel&#x202f;; idéal pour les dessins et les captures d’écran</translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation>Conserver les dates des fichiers</translation>
    </message>
    <message>
        <source>Keep the source, write nothing</source>
        <translation>Garder la source, ne rien écrire</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Fichier le plus gros</translation>
    </message>
    <message>
        <source>Least saving</source>
        <translation>Gain minimal</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Left bottom</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>Left top</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Lossless, but values are rounded where no eye sees it; lower makes smaller files, 60 suits most screenshots</source>
        <translation>Sans perte, mais les valeurs sont arrondies là où l’œil ne le voit pas&#x202f;; plus bas donne des fichiers plus petits, 60 convient à la plupart des captures d’écran</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <source>Make the picture smaller where lower quality is not enough</source>
        <translation>Réduire l’image si baisser la qualité ne suffit pas</translation>
    </message>
    <message>
        <source>Maker notes may hold places and serial numbers; off drops them</source>
        <translation>Les notes du fabricant peuvent contenir des lieux et des numéros de série&#x202f;; désactivé, elles sont retirées</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Mégapixels</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Near lossless</source>
        <translation>Presque sans perte</translation>
    </message>
    <message>
        <source>No file is larger; quality goes down until it fits</source>
        <translation>Aucun fichier n’est plus gros&#x202f;; la qualité baisse jusqu’à ce qu’il convienne</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Of a TIFF with several: convert the first, or all of them to a file each</source>
        <translation>D’un TIFF qui en a plusieurs&#x202f;: convertir la première, ou toutes, chacune dans un fichier</translation>
    </message>
    <message>
        <source>Of the picture&apos;s own width and height</source>
        <translation>De la largeur et de la hauteur de l’image</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>Optimiser</translation>
    </message>
    <message>
        <source>Ori&amp;ginals</source>
        <translation>Or&amp;iginaux</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Couvrir sans rogner</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Pictures that are smaller keep their size</source>
        <translation>Les images plus petites gardent leur taille</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation>Progressif</translation>
    </message>
    <message>
        <source>Quality of transparency; 100 keeps it exact</source>
        <translation>Qualité de la transparence&#x202f;; 100 la conserve exactement</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Remplacer le fichier</translation>
    </message>
    <message>
        <source>Replace the file if it is older</source>
        <translation>Remplacer le fichier s’il est plus ancien</translation>
    </message>
    <message>
        <source>Resize in linear light</source>
        <translation>Redimensionner en lumière linéaire</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Right bottom</source>
        <translation>En bas à droite</translation>
    </message>
    <message>
        <source>Right top</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Sharp colour edges</source>
        <translation>Contours de couleur nets</translation>
    </message>
    <message>
        <source>Show what can be read of pictures that are cut off or broken</source>
        <translation>Montrer ce qui est lisible d’images tronquées ou abîmées</translation>
    </message>
    <message>
        <source>Shows the whole picture early while loading; a little smaller</source>
        <translation>Montre tôt l’image entière pendant le chargement&#x202f;; un peu plus petit</translation>
    </message>
    <message>
        <source>Shrink if need be</source>
        <translation>Réduire au besoin</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <source>Skip the picture</source>
        <translation>Ignorer l’image</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Le plus petit</translation>
    </message>
    <message>
        <source>Srgb looks right everywhere; keep leaves wide colours and their profile</source>
        <translation>sRGB a le bon aspect partout&#x202f;; «&#x202f;Telles quelles&#x202f;» garde les couleurs étendues et leur profil</translation>
    </message>
    <message>
        <source>The same pixels in fewer bytes: screenshots take less than half, photos nine tenths; needs up to three times as long</source>
        <translation>Les mêmes pixels en moins d’octets&#x202f;: les captures d’écran prennent moins de la moitié, les photos neuf dixièmes&#x202f;; prend jusqu’à trois fois plus de temps</translation>
    </message>
    <message>
        <source>The smallest file that looks so much like the source; fine detail needs 0.999</source>
        <translation>Le plus petit fichier qui ressemble autant à la source&#x202f;; les détails fins demandent 0,999</translation>
    </message>
    <message>
        <source>Thin coloured lines and text stay sharper; takes nearly twice as long</source>
        <translation>Les traits fins colorés et le texte restent plus nets&#x202f;; prend presque deux fois plus de temps</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>What becomes of the pictures that were converted</source>
        <translation>Ce que deviennent les images converties</translation>
    </message>
    <message>
        <source>What every name begins with</source>
        <translation>Ce par quoi chaque nom commence</translation>
    </message>
    <message>
        <source>What every name has before its ending</source>
        <translation>Ce que chaque nom porte avant son extension</translation>
    </message>
    <message>
        <source>When the result is not smaller than its source</source>
        <translation>Lorsque le résultat n’est pas plus petit que sa source</translation>
    </message>
    <message>
        <source>When the result&apos;s name is taken</source>
        <translation>Lorsque le nom du résultat est déjà pris</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>Quelle partie de l’image reste lorsqu’elle est rognée</translation>
    </message>
    <message>
        <source>Width of the box</source>
        <translation>Largeur du cadre</translation>
    </message>
    <message>
        <source>Width times height at most, in millions</source>
        <translation>Largeur multipliée par hauteur au maximum, en millions</translation>
    </message>
    <message>
        <source>With placeholders: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} is 0001</source>
        <translation>Avec des variables&#x202f;: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}&#x202f;; {counter:04} donne 0001</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>L’écrire quand même</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>sRGB, right everywhere</source>
        <translation>sRGB, correct partout</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Conversion options</source>
        <translation>Options de conversion</translation>
    </message>
    <message>
        <source>Keep in the file</source>
        <translation>À garder dans le fichier</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Plus d’options</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Some results have options of their own, which are kept until you change a field.</source>
        <extracomment>How wide it is at least; beyond the other it is scrolled, for the list wants room as well.</extracomment>
        <translation>Certains résultats ont leurs propres options, conservées tant qu’aucun champ n’est modifié.</translation>
    </message>
</context>
<context>
    <name>OutputFields</name>
    <message>
        <source>Put each result in its original&apos;s place, once it was read back; originals go to the trash</source>
        <translation>Mettre chaque résultat à la place de son original, une fois relu&#x202f;; les originaux vont à la corbeille</translation>
    </message>
    <message>
        <source>Replace the originals</source>
        <translation>Remplacer les originaux</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
</context>
<context>
    <name>PasteController</name>
    <message>
        <source>Pasted {}</source>
        <translation>Collé {}</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved: {}.</source>
        <translation>L’image collée n’a pas pu être enregistrée&#x202f;: {}.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty.</source>
        <extracomment>A larger one no worker would decode. How long ``close`` waits for a drive, in seconds.</extracomment>
        <translation>L’image du presse-papiers est vide.</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large: more than {}.</source>
        <translation>L’image du presse-papiers est trop grande&#x202f;: plus de {}.</translation>
    </message>
    <message>
        <source>The picture was saved as {} in {}.</source>
        <translation>L’image a été enregistrée sous {} dans {}.</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>No picture has “{}” in its name or folder.</source>
        <translation>Aucune image ne contient «&#x202f;{}&#x202f;» dans son nom ou son dossier.</translation>
    </message>
    <message>
        <source>No picture matches the filter.</source>
        <extracomment>Shortest time between two counts: they take some ms for very many rows. How much of the height the causes of failures may take.</extracomment>
        <translation>Aucune image ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Afficher toutes les images</translation>
    </message>
    <message>
        <source>There is no such picture on the list now.</source>
        <translation>Aucune image de ce type dans la liste pour l’instant.</translation>
    </message>
</context>
<context>
    <name>PictureTable</name>
    <message>
        <source>Pictures</source>
        <extracomment>Longest that news of a scroll is held back, so that a fling asks for few thumbnails. What a column of numbers makes room for. Columns that go when the names would get less than ``_MIN_PICTURE_PX``, the first one first.</extracomment>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>PresetChooser</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Préréglage</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>Enregistrer comme prérégla&amp;ge…</translation>
    </message>
    <message>
        <source>A built-in preset is called so.</source>
        <translation>Un préréglage intégré porte ce nom.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All options at once</source>
        <translation>Toutes les options à la fois</translation>
    </message>
    <message>
        <source>Another preset is called so.</source>
        <translation>Un autre préréglage porte ce nom.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>Supprimer le préréglage</translation>
    </message>
    <message>
        <source>Delete the preset {}? The options stay as they are.</source>
        <translation>Supprimer le préréglage {}&#x202f;? Les options restent telles quelles.</translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation>Exporter le préréglage</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Importer un préréglage</translation>
    </message>
    <message>
        <source>It takes the place of your preset of that name.</source>
        <translation>Il remplace votre préréglage du même nom.</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>Plus sur les préréglages</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Préréglages (*.json)</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Renommer le préréglage</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Enregistrer comme préréglage</translation>
    </message>
    <message>
        <source>Save, rename, delete, import or export a preset</source>
        <translation>Enregistrer, renommer, supprimer, importer ou exporter un préréglage</translation>
    </message>
    <message>
        <source>Your own:</source>
        <translation>Les vôtres&#x202f;:</translation>
    </message>
</context>
<context>
    <name>PresetController</name>
    <message>
        <source>{} is among the presets now ({} was taken).</source>
        <translation>{} fait maintenant partie des préréglages ({} était pris).</translation>
    </message>
    <message>
        <source>{} is among the presets now.</source>
        <extracomment>How long ``close`` waits for the last wish to be done, in seconds. Does what was wished; gives a sentence for the user, or nothing to say.</extracomment>
        <translation>{} fait maintenant partie des préréglages.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>AVIF and WebP in three widths, for srcset</source>
        <translation>AVIF et WebP en trois largeurs, pour srcset</translation>
    </message>
    <message>
        <source>AVIF at the lowest quality that still looks like the source</source>
        <translation>AVIF à la plus basse qualité qui ressemble encore à la source</translation>
    </message>
    <message>
        <source>Archive lossless</source>
        <translation>Archive sans perte</translation>
    </message>
    <message>
        <source>E-mail ≤ 500 kB</source>
        <translation>E-mail ≤ 500 ko</translation>
    </message>
    <message>
        <source>JPEG that everybody can open, within 2560 × 2560 and never above 500 kB</source>
        <translation>JPEG lisible par tous, dans 2560 × 2560 et jamais au-delà de 500 ko</translation>
    </message>
    <message>
        <source>Smallest that looks the same</source>
        <translation>Le plus petit d’aspect identique</translation>
    </message>
    <message>
        <source>Thumbnail 800×600 cover</source>
        <translation>Vignette 800×600, rognée</translation>
    </message>
    <message>
        <source>Web 1600</source>
        <translation>Web 1600</translation>
    </message>
    <message>
        <source>Web size set 480/960/1920</source>
        <translation>Jeu de tailles web 480/960/1920</translation>
    </message>
    <message>
        <source>WebP that fills 800 × 600 exactly, cropped</source>
        <translation>WebP qui remplit exactement 800 × 600, rogné</translation>
    </message>
    <message>
        <source>WebP with as many pixels as the source has</source>
        <translation>WebP avec autant de pixels que la source</translation>
    </message>
    <message>
        <source>WebP with every pixel, its own colours and all metadata</source>
        <translation>WebP avec chaque pixel, ses propres couleurs et toutes les métadonnées</translation>
    </message>
    <message>
        <source>WebP within 1600 × 1600, for pages and galleries</source>
        <translation>WebP dans 1600 × 1600, pour pages et galeries</translation>
    </message>
    <message>
        <source>WebP, same size</source>
        <translation>WebP, même taille</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>The report was saved as {}.</source>
        <translation>Le rapport a été enregistré sous {}.</translation>
    </message>
    <message>
        <source>The report {} was not saved: {}.</source>
        <extracomment>Rows read at a time; more would take longer than a frame.</extracomment>
        <translation>Le rapport {} n’a pas été enregistré&#x202f;: {}.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>JSON lines, for programs (*.json)</source>
        <translation>Lignes JSON, pour les programmes (*.json)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Last results</source>
        <translation>Derniers résultats</translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Commands for the selected pictures</source>
        <extracomment>In which states a selected row makes a command possible. Rows looked through one by one; with more selected, the commands in question are just offered.</extracomment>
        <translation>Commandes pour les images sélectionnées</translation>
    </message>
</context>
<context>
    <name>RowOptionsDialog</name>
    <message>
        <source>&amp;Convert again</source>
        <translation>&amp;Convertir à nouveau</translation>
    </message>
    <message>
        <source>&amp;Use these options</source>
        <translation>&amp;Utiliser ces options</translation>
    </message>
    <message>
        <source>Convert again with other options</source>
        <translation>Convertir à nouveau avec d’autres options</translation>
    </message>
    <message>
        <source>Options for these pictures</source>
        <translation>Options pour ces images</translation>
    </message>
    <message numerus="yes">
        <source>These options are for %Ln picture(s) and win over those of the batch.</source>
        <translation>
            <numerusform>Ces options valent pour %Ln image et priment sur celles du lot.</numerusform>
            <numerusform>Ces options valent pour %Ln images et priment sur celles du lot.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options</source>
        <translation>Utiliser les options du &amp;lot</translation>
    </message>
</context>
<context>
    <name>RunningWindow</name>
    <message numerus="yes">
        <source>%Ln more could not be used either.</source>
        <translation>
            <numerusform>%Ln autre élément n’a pas pu être utilisé non plus.</numerusform>
            <numerusform>%Ln autres éléments n’ont pas pu être utilisés non plus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were on the list already.</source>
        <translation>
            <numerusform>%Ln image était déjà dans la liste.</numerusform>
            <numerusform>%Ln images étaient déjà dans la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>The preset holds for what was just added; the others keep their options.</source>
        <extracomment>More problems of one drop than this are only counted.</extracomment>
        <translation>Le préréglage vaut pour ce qui vient d’être ajouté&#x202f;; les autres gardent leurs options.</translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation>{} n’a pas pu être ouvert.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Mouvement</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>&amp;Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <source>&amp;Worker processes</source>
        <translation>&amp;Processus de travail</translation>
    </message>
    <message>
        <source>All motion</source>
        <translation>Tous les mouvements</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Automatic is one for each core. Fewer leave more for other programs.</source>
        <translation>«&#x202f;Automatique&#x202f;» en lance un par cœur. Moins en laisse davantage aux autres programmes.</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Every change takes effect at once and is remembered.</source>
        <translation>Chaque changement prend effet aussitôt et est mémorisé.</translation>
    </message>
    <message>
        <source>How many pictures are converted at the same time</source>
        <translation>Combien d’images sont converties en même temps</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins de mouvement</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s changes when the system does</source>
        <translation>Claire ou sombre&#x202f;; celle du système change avec lui</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Only what is in this dialog; conversion options stay</source>
        <translation>Seulement ce qui est dans cette boîte&#x202f;; les options de conversion restent</translation>
    </message>
    <message>
        <source>Otherwise dropped pictures wait on the list until you press Start</source>
        <translation>Sinon les images déposées attendent dans la liste que vous appuyiez sur «&#x202f;Démarrer&#x202f;»</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Start as soon as pictures are &amp;dropped</source>
        <translation>&amp;Démarrer dès que des images sont déposées</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Celle du système</translation>
    </message>
    <message>
        <source>Whether menus fade and things move that tell nothing by it</source>
        <translation>Si les menus apparaissent en fondu et si des éléments bougent sans rien dire</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Worker processes</source>
        <translation>Processus de travail</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Cover the box, uncropped</source>
        <translation>Couvrir le cadre, sans rogner</translation>
    </message>
    <message>
        <source>Crop to {}</source>
        <translation>Rogner à {}</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
    <message>
        <source>Fill the box, cropped</source>
        <translation>Remplir le cadre, en rognant</translation>
    </message>
    <message>
        <source>Fit inside the box</source>
        <translation>Ajuster dans le cadre</translation>
    </message>
    <message>
        <source>Fit inside, with borders</source>
        <translation>Ajuster, avec bordures</translation>
    </message>
    <message>
        <source>How large the results are to be</source>
        <translation>Taille voulue pour les résultats</translation>
    </message>
    <message>
        <source>In pixels; “auto” follows the other side</source>
        <translation>En pixels&#x202f;; «&#x202f;auto&#x202f;» suit l’autre côté</translation>
    </message>
    <message>
        <source>Leave pictures that are smaller than the box as they are</source>
        <translation>Laisser telles quelles les images plus petites que le cadre</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>Mégapixels</translation>
    </message>
    <message>
        <source>Original size</source>
        <extracomment>What the fields offer when resizing is switched on for the first time. Both offer these at first.</extracomment>
        <translation>Taille d’origine</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation>&amp;Redimensionner</translation>
    </message>
    <message>
        <source>Several widths</source>
        <translation>Plusieurs largeurs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Stretch to the box</source>
        <translation>Étirer jusqu’au cadre</translation>
    </message>
    <message>
        <source>What happens when a picture has other proportions than the box</source>
        <translation>Que faire quand une image n’a pas les proportions du cadre</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>Quelle partie de l’image reste lorsqu’elle est rognée</translation>
    </message>
    <message>
        <source>Within {}</source>
        <translation>Dans {}</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Measuring the cores…</source>
        <translation>Mesure des cœurs…</translation>
    </message>
    <message>
        <source>Processor load</source>
        <translation>Charge du processeur</translation>
    </message>
</context>
<context>
    <name>SpeedField</name>
    <message>
        <source>Custom</source>
        <extracomment>Where several speeds are the same effort, the first of these is told.</extracomment>
        <translation>Personnalisé</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Divider between before and after</source>
        <translation>Séparateur entre avant et après</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>Actualisation…</translation>
    </message>
    <message>
        <source>{} before, {} after</source>
        <translation>{} avant, {} après</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation>&amp;Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>&amp;Start all the same</source>
        <translation>&amp;Démarrer quand même</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>Avant de démarrer</translation>
    </message>
    <message>
        <source>Pictures that cannot be written fail or wait; originals stay as they are.</source>
        <translation>Les images qui ne peuvent être écrites échouent ou attendent&#x202f;; les originaux restent tels quels.</translation>
    </message>
    <message>
        <source>Results may not be written where they are meant to go.</source>
        <translation>Les résultats ne pourront peut-être pas être écrits là où ils doivent aller.</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation>
            <numerusform>%Ln de vos images</numerusform>
            <numerusform>%Ln de vos images</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%Ln could not be undone</source>
        <translation>
            <numerusform>%Ln n’a pas pu être annulé</numerusform>
            <numerusform>%Ln n’ont pas pu être annulés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) brought back</source>
        <translation>
            <numerusform>%Ln fichier restauré</numerusform>
            <numerusform>%Ln fichiers restaurés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash</source>
        <extracomment>More files that could not be undone than this are only counted.</extracomment>
        <translation>
            <numerusform>%Ln résultat mis à la corbeille</numerusform>
            <numerusform>%Ln résultats mis à la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch was undone: {}.</source>
        <translation>Le lot a été annulé&#x202f;: {}.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln convertie</numerusform>
            <numerusform>%Ln converties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>See the watched folder&apos;s page</source>
        <translation>Voir la page du dossier surveillé</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Arrêter la surveillance</translation>
    </message>
    <message>
        <source>Watching {}: {}</source>
        <translation>Surveillance de {}&#x202f;: {}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>%Ln convertie</numerusform>
            <numerusform>%Ln converties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>&amp;Retour aux images</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>&amp;Surveiller un dossier…</translation>
    </message>
    <message>
        <source>&amp;Watch another folder…</source>
        <translation>&amp;Surveiller un autre dossier…</translation>
    </message>
    <message>
        <source>At once, when they are complete</source>
        <translation>Dès qu’elles sont complètes</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <translation>À côté de chaque image</translation>
    </message>
    <message>
        <source>No folder is watched. What lands in a watched folder is converted.</source>
        <translation>Aucun dossier n’est surveillé. Ce qui arrive dans un dossier surveillé est converti.</translation>
    </message>
    <message>
        <source>No picture has been converted yet.</source>
        <translation>Aucune image n’a encore été convertie.</translation>
    </message>
    <message>
        <source>Options that you change apply at once to what lands from then on.</source>
        <translation>Les options modifiées s’appliquent aussitôt à ce qui arrive ensuite.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Results go</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>&amp;Arrêter la surveillance</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>They wait for Start, as long as “Start by itself” is off.</source>
        <translation>Elles attendent «&#x202f;Démarrer&#x202f;» tant que «&#x202f;Démarrage auto&#x202f;» est désactivé.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Dossier surveillé</translation>
    </message>
    <message>
        <source>Watching {}</source>
        <translation>Surveillance de {}</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>{} économisés</translation>
    </message>
    <message>
        <source>{preset}: {options}</source>
        <translation>{preset}&#x202f;: {options}</translation>
    </message>
    <message>
        <source>{} is watched no more</source>
        <translation>{} n’est plus surveillé</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message numerus="yes">
        <source>%Ln address(es) were not added: Dropmill does not use the network. Save the pictures on this computer first.</source>
        <translation>
            <numerusform>%Ln adresse n’a pas été ajoutée&#x202f;: Dropmill n’utilise pas le réseau. Enregistrez d’abord l’image sur cet ordinateur.</numerusform>
            <numerusform>%Ln adresses n’ont pas été ajoutées&#x202f;: Dropmill n’utilise pas le réseau. Enregistrez d’abord les images sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text name no file: a whole path is needed.</source>
        <translation>
            <numerusform>%Ln ligne du texte ne désigne aucun fichier&#x202f;: il faut un chemin complet.</numerusform>
            <numerusform>%Ln lignes du texte ne désignent aucun fichier&#x202f;: il faut un chemin complet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Ajouter un dossier d’images</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>There are no files and no picture on the clipboard.</source>
        <extracomment>Of an address in a sentence, in characters.</extracomment>
        <translation>Le presse-papiers ne contient ni fichiers ni image.</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
    <message>
        <source>{} was not added: Dropmill does not use the network. Save the picture on this computer first.</source>
        <translation>{} n’a pas été ajouté&#x202f;: Dropmill n’utilise pas le réseau. Enregistrez d’abord l’image sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>WidthsField</name>
    <message>
        <source>&amp;Widths</source>
        <translation>&amp;Largeurs</translation>
    </message>
    <message>
        <source>In pixels, with commas: every picture is written in each of them</source>
        <translation>En pixels, séparées par des virgules&#x202f;: chaque image est écrite dans chacune d’elles</translation>
    </message>
</context>
<context>
    <name>WorkerTable</name>
    <message>
        <source>Core</source>
        <translation>Cœur</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Worker</source>
        <extracomment>Of the name of a picture, and beside the text of a cell.</extracomment>
        <translation>Processus de travail</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Processus de travail</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Search names and folders</source>
        <translation>Rechercher dans les noms et les dossiers</translation>
    </message>
</context>
</TS>
